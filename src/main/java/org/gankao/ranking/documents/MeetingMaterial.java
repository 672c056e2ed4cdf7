package org.gankao.ranking.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeTerms;
import org.gankao.platform.documents.DocumentForm;
import org.gankao.platform.documents.OfficialDocument;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.Publication;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublishedList;
import org.gankao.ranking.ResultRow;
import org.gankao.ranking.RunRow;

/**
 * What the department's meeting decides upon: the rules, how it was computed and signed, the result as it would be published, and what it
 * is asked for. It holds no more of any person than the notice will.
 */
@ApplicationScoped
class MeetingMaterial {

    private static final int HASH_SHOWN = 16;

    @Inject
    Chinese chinese;

    @Inject
    SchemeService schemes;

    byte[] write(CycleRow cycle, PublicationRow version, RunRow run, List<PublishedList> all, DocumentForm form) {
        List<PublishedList> lists =
                all.stream().filter(list -> !list.ordered().isEmpty()).toList();
        String title = chinese.say("ranking.meeting.title", cycle.name());
        OfficialDocument document = form.begin(title);
        document.title(title);
        document.centred(chinese.say("ranking.meeting.kind"));
        document.heading(chinese.say("ranking.meeting.rules"));
        rules(document, cycle, run, lists);
        computed(document, version, run);
        document.heading(chinese.say("ranking.meeting.results"));
        int count = 0;
        for (PublishedList list : lists) {
            document.subheading(chinese.say(
                    "ranking.meeting.category",
                    Chinese.numeral(++count),
                    chinese.say("PostCategory." + list.category()),
                    list.ordered().size() + list.rest().size(),
                    list.ordered().size()));
            chinese.list(document, list);
        }
        document.heading(chinese.say("ranking.meeting.remarks"));
        remarks(document, version, lists);
        document.heading(chinese.say("ranking.meeting.asked"));
        document.body(chinese.say("ranking.meeting.asked.result"));
        document.body(chinese.say("ranking.meeting.asked.notice", Publication.NOTICE_DAYS));
        document.body(chinese.say("ranking.meeting.asked.own"));
        document.signedBy(chinese.office(), chinese.say("ranking.paper.seal"), chinese.say("ranking.paper.noDate"));
        document.fine(chinese.say("ranking.paper.hash", version.versionNo(), version.sha256()));
        return document.bytes();
    }

    private void rules(OfficialDocument document, CycleRow cycle, RunRow run, List<PublishedList> lists) {
        document.subheading(chinese.say("ranking.meeting.who"));
        document.body(chinese.say(
                "ranking.meeting.who.body",
                chinese.day(cycle.periodFrom()),
                chinese.day(cycle.periodUntil()),
                chinese.day(cycle.baseDate()),
                run.entrants(),
                run.ranked(),
                run.entrants() - run.ranked()));
        document.subheading(chinese.say("ranking.meeting.schemes"));
        int count = 0;
        for (PublishedList list : lists) {
            for (RunRow.SchemeRef scheme : run.schemes()) {
                if (scheme.category() == list.category()) {
                    document.body(chinese.say(
                            "ranking.meeting.scheme",
                            ++count,
                            chinese.say("PostCategory." + list.category()),
                            scheme.versionNo(),
                            weights(schemes.terms(scheme.schemeId())),
                            scheme.sha256().substring(0, HASH_SHOWN)));
                }
            }
        }
    }

    private String weights(SchemeTerms terms) {
        return terms.parts().stream()
                .map(part -> chinese.say("Component." + part.component()) + SchemeTerms.plain(part.weight()))
                .collect(Collectors.joining("、"));
    }

    private void computed(OfficialDocument document, PublicationRow version, RunRow run) {
        document.subheading(chinese.say("ranking.meeting.computed"));
        document.body(chinese.say(
                "ranking.meeting.computed.body",
                run.runNo(),
                BusinessTime.longText(run.computedAt(), Chinese.LOCALE),
                version.signatures().stream()
                        .map(PublicationRow.Signature::name)
                        .collect(Collectors.joining("、")),
                run.resultSha256().substring(0, HASH_SHOWN)));
    }

    private void remarks(OfficialDocument document, PublicationRow version, List<PublishedList> lists) {
        int count = 0;
        if (version.correctsId() != null) {
            document.body(chinese.say("ranking.meeting.corrects", ++count, version.changed(), version.reason()));
        }
        document.body(chinese.say(
                "ranking.meeting.shared",
                ++count,
                lists.stream()
                        .flatMap(list -> list.ordered().stream())
                        .filter(ResultRow::shared)
                        .count()));
        document.body(chinese.say(
                "ranking.meeting.unranked",
                ++count,
                lists.stream().mapToLong(PublishedList::unranked).sum()));
        document.body(chinese.say("ranking.meeting.groups", ++count));
    }
}
