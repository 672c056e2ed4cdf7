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
import org.gankao.ranking.ObjectionEffect;
import org.gankao.ranking.ObjectionRow;
import org.gankao.ranking.PublicationRow;
import org.jspecify.annotations.Nullable;

/** What the public notice came to: its days, each objection by its number and without a name, and what follows. */
@ApplicationScoped
class NoticeReport {

    @Inject
    Chinese chinese;

    byte[] write(
            CycleRow cycle, PublicationRow version, List<ObjectionRow> objections, LocalDate today, DocumentForm form) {
        String title = chinese.say("ranking.report.title", cycle.name());
        OfficialDocument document = form.begin(title);
        document.title(title);
        document.addressee(chinese.say("ranking.report.addressee"));
        document.body(chinese.say("ranking.report.opening", cycle.name()));
        document.heading(chinese.say("ranking.report.notice"));
        document.body(chinese.say(
                "ranking.report.notice.body",
                day(version.meetingDate()),
                String.valueOf(version.meetingNumber()),
                day(version.noticeFrom()),
                day(version.noticeUntil()),
                String.valueOf(version.noticeDays()),
                version.versionNo()));
        document.heading(chinese.say("ranking.report.objections"));
        if (objections.isEmpty()) {
            document.body(chinese.say("ranking.report.objections.none"));
        } else {
            objections(document, objections);
        }
        document.heading(chinese.say("ranking.report.conclusion"));
        document.body(conclusion(version, objections));
        document.signedBy(chinese.office(), chinese.say("ranking.paper.seal"), chinese.day(today));
        document.fine(chinese.say("ranking.paper.hash", version.versionNo(), version.sha256()));
        return document.bytes();
    }

    private void objections(OfficialDocument document, List<ObjectionRow> objections) {
        document.body(chinese.say(
                "ranking.report.objections.body",
                objections.size(),
                objections.stream().filter(ObjectionRow::answered).count(),
                count(objections, ObjectionEffect.KEPT),
                count(objections, ObjectionEffect.CORRECTION)));
        document.table(
                List.of(
                        chinese.say("ranking.report.number"),
                        chinese.say("ranking.report.received"),
                        chinese.say("ranking.report.due"),
                        chinese.say("ranking.report.answered"),
                        chinese.say("ranking.report.effect")),
                new float[] {2.2f, 2f, 2f, 2f, 2f},
                objections.stream().map(this::line).toList(),
                new boolean[] {false, false, false, false, false});
    }

    private List<String> line(ObjectionRow objection) {
        ObjectionEffect effect = objection.effect();
        return List.of(
                objection.number(),
                day(objection.receivedAt()),
                chinese.day(objection.due()),
                day(objection.answeredAt()),
                effect == null ? chinese.say("ranking.report.open") : chinese.say("ObjectionEffect." + effect));
    }

    private String conclusion(PublicationRow version, List<ObjectionRow> objections) {
        if (version.finalAt() != null) {
            return chinese.say(
                    "ranking.report.final", day(version.finalAt()), String.valueOf(version.documentNumber()));
        }
        long open = objections.stream().filter(o -> !o.answered()).count();
        if (open > 0) {
            return chinese.say("ranking.report.wait", open);
        }
        return chinese.say(
                count(objections, ObjectionEffect.CORRECTION) > 0 ? "ranking.report.correct" : "ranking.report.clear");
    }

    private static long count(List<ObjectionRow> objections, ObjectionEffect effect) {
        return objections.stream().filter(o -> o.effect() == effect).count();
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "—" : chinese.day(day);
    }

    private String day(@Nullable Instant at) {
        return at == null ? "—" : chinese.day(BusinessTime.dateOf(at));
    }
}
