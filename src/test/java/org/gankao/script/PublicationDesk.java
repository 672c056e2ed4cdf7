package org.gankao.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gankao.fixture.Tables;

/** From the computed ranking to the final document and the annual evaluation. */
record PublicationDesk(Client first, Client second) {

    /** The id of the run. */
    long compute(long cycle) {
        Json job = first.done(first.post("ranking-runs", Map.of("cycle", cycle)));
        return Long.parseLong(job.text("result"));
    }

    List<Json> rows(long run, String category) {
        return first.get("ranking-runs/" + run + "/rows?category=" + category)
                .expect(200)
                .json()
                .at("rows")
                .list();
    }

    long draft(long run) {
        return first.post("publications", Map.of("run", run)).expect(201).made();
    }

    Json version(long id) {
        return second.get("publications/" + id).expect(200).json();
    }

    Reply sign(Client signer, long version) {
        String sha256 = version(version).text("sha256");
        return signer.post("publications/" + version + "/signatures", Map.of("sha256", sha256));
    }

    Reply approve(long version, LocalDate meeting) {
        return first.put(
                "publications/" + version + "/approval",
                Map.of("meetingDate", meeting.toString(), "meetingNumber", "部务会纪要〔2026〕12号"));
    }

    LocalDate nextWorkingDay(LocalDate after) {
        return LocalDate.parse(first.get("working-days?from=" + after.plusDays(1) + "&count=1")
                .expect(200)
                .json()
                .at("days")
                .list()
                .get(0)
                .value()
                .toString());
    }

    Reply putUp(long version, LocalDate firstDay) {
        return first.put(
                "publications/" + version + "/notice", Map.of("firstDay", firstDay.toString(), "workingDays", 5));
    }

    /** Five working days cannot be waited for: the notice was up two weeks earlier. */
    void noticeIsOver(long version) {
        Tables.run(
                "update ranking_publication set notice_from = notice_from - interval 21 day,"
                        + " notice_until = notice_until - interval 21 day where id = ?",
                version);
    }

    Reply complete(long version) {
        return first.put("publications/" + version + "/final", Map.of("documentNumber", "清组〔2026〕31号"));
    }

    long suggest(long version) {
        return first.post("annual-evaluations", Map.of("publication", version))
                .expect(201)
                .made();
    }

    List<Json> suggestions(long annual) {
        return first.get("annual-evaluations/" + annual).expect(200).json().list();
    }
}
