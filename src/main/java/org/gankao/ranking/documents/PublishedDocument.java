package org.gankao.ranking.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.platform.documents.DocumentForm;
import org.gankao.platform.documents.OfficialDocument;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.BundleService;
import org.gankao.ranking.Objection;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationState;
import org.gankao.ranking.PublishedList;

/** The public notice, its lists in the text; once it is final the circular, its lists attached. */
@ApplicationScoped
class PublishedDocument {

    @Inject
    Chinese chinese;

    @Inject
    BundleService bundles;

    byte[] write(CycleRow cycle, PublicationRow version, List<PublishedList> all, DocumentForm form) {
        List<PublishedList> lists =
                all.stream().filter(list -> !list.ordered().isEmpty()).toList();
        boolean completed = version.state() == PublicationState.FINAL;
        String title = chinese.say(completed ? "ranking.paper.circular" : "ranking.paper.notice", cycle.name());
        OfficialDocument document = form.begin(title);
        document.title(title);
        String number = version.documentNumber();
        if (number != null) {
            document.centred(number);
        }
        if (completed) {
            circular(document, cycle, version, lists);
        } else {
            notice(document, cycle, version, lists);
        }
        document.fine(chinese.say("ranking.paper.hash", version.versionNo(), version.sha256()));
        bundles.fingerprint(version.id()).ifPresent(fingerprint -> {
            document.fine(chinese.say("ranking.paper.bundle", fingerprint, bundles.keyFingerprint()));
            document.code("gankao:" + fingerprint);
        });
        return document.bytes();
    }

    private void notice(OfficialDocument document, CycleRow cycle, PublicationRow version, List<PublishedList> lists) {
        document.body(opening(version, cycle));
        correction(document, version);
        int count = 0;
        for (PublishedList list : lists) {
            document.heading(category("ranking.paper.category", ++count, list));
            chinese.list(document, list);
        }
        document.body(chinese.say("ranking.paper.objections", Objection.ANSWER_DAYS));
        sign(document, version);
    }

    private void circular(
            OfficialDocument document, CycleRow cycle, PublicationRow version, List<PublishedList> lists) {
        document.addressee(chinese.say("ranking.circular.addressee"));
        document.body(opening(version, cycle));
        correction(document, version);
        document.heading(chinese.say("ranking.circular.outline"));
        document.body(chinese.say(
                "ranking.circular.outline.body",
                chinese.day(cycle.periodFrom()),
                chinese.day(cycle.periodUntil()),
                chinese.day(cycle.baseDate()),
                lists.stream().mapToLong(PublishedDocument::ranked).sum(),
                lists.stream().mapToLong(PublishedList::unranked).sum()));
        document.heading(chinese.say("ranking.circular.results"));
        int count = 0;
        for (PublishedList list : lists) {
            document.subheading(chinese.say(
                    "ranking.circular.category",
                    Chinese.numeral(++count),
                    chinese.say("PostCategory." + list.category())));
            document.body(chinese.say(
                    "ranking.circular.category.body",
                    ranked(list),
                    list.ordered().size(),
                    mark(lists, count)));
        }
        document.heading(chinese.say("ranking.circular.use"));
        document.body(chinese.say("ranking.circular.use.body"));
        document.attachments(lists.stream().map(this::attached).toList());
        sign(document, version);
        count = 0;
        for (PublishedList list : lists) {
            document.attachment(mark(lists, ++count), attached(list));
            chinese.list(document, list);
        }
    }

    /** A single attachment has no number. */
    private String mark(List<PublishedList> lists, int number) {
        return chinese.say("ranking.circular.attachment", lists.size() > 1 ? String.valueOf(number) : "");
    }

    private String attached(PublishedList list) {
        return chinese.say("ranking.circular.attached", chinese.say("PostCategory." + list.category()));
    }

    private String category(String key, int number, PublishedList list) {
        return chinese.say(
                key,
                Chinese.numeral(number),
                chinese.say("PostCategory." + list.category()),
                ranked(list),
                list.ordered().size());
    }

    private static long ranked(PublishedList list) {
        return (long) list.ordered().size() + list.rest().size();
    }

    private void correction(OfficialDocument document, PublicationRow version) {
        if (version.correctsId() != null) {
            document.body(
                    chinese.say("ranking.paper.correction", version.versionNo(), version.changed(), version.reason()));
        }
    }

    private void sign(OfficialDocument document, PublicationRow version) {
        document.signedBy(chinese.office(), chinese.say("ranking.paper.seal"), date(version));
    }

    private String opening(PublicationRow version, CycleRow cycle) {
        LocalDate meeting = version.meetingDate();
        LocalDate from = version.noticeFrom();
        LocalDate until = version.noticeUntil();
        if (meeting == null) {
            return chinese.say("ranking.paper.opening.draft", cycle.name());
        }
        if (from == null || until == null) {
            return chinese.say(
                    "ranking.paper.opening.approved",
                    cycle.name(),
                    chinese.day(meeting),
                    String.valueOf(version.meetingNumber()));
        }
        return chinese.say(
                version.state() == PublicationState.FINAL
                        ? "ranking.paper.opening.final"
                        : "ranking.paper.opening.notice",
                cycle.name(),
                chinese.day(meeting),
                String.valueOf(version.meetingNumber()),
                chinese.day(from),
                chinese.day(until),
                String.valueOf(version.noticeDays()));
    }

    private String date(PublicationRow version) {
        Instant completed = version.finalAt();
        if (completed != null) {
            return chinese.day(BusinessTime.dateOf(completed));
        }
        LocalDate from = version.noticeFrom();
        return from == null ? chinese.say("ranking.paper.noDate") : chinese.day(from);
    }
}
