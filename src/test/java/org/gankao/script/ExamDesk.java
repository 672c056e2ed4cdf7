package org.gankao.script;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gankao.fixture.Tables;

/** The test of a cycle, from the blueprint to the release. */
record ExamDesk(Client department, long cycle) {

    private static final int MINUTES = 30;

    /** Five items of the bank, two pictures and two questions on own households, one case. */
    long blueprint() {
        return department
                .post(
                        "blueprints?cycle=" + cycle,
                        Map.of(
                                "name",
                                "第三季度应知应会测试",
                                "durationMinutes",
                                MINUTES,
                                "sections",
                                List.of(
                                        section("KNOWLEDGE", Map.of("itemType", "SINGLE", "items", 5, "points", 2)),
                                        section("PHOTO", Map.of("items", 4, "points", 5)),
                                        section("SCENARIO", Map.of("items", 1, "points", 10)))))
                .expect(201)
                .made();
    }

    List<Json> shortfalls(long blueprint) {
        return department
                .get("blueprints/" + blueprint + "/shortfalls")
                .expect(200)
                .json()
                .list();
    }

    /** Two parallel forms. */
    long assemble(long blueprint) {
        Json job = department.done(
                department.post("blueprints/" + blueprint + "/papers", Map.of("forms", 2, "seed", "开奖号码 2026-07-08")));
        return Long.parseLong(job.text("result"));
    }

    Json freeze(long paper) {
        return department.post("papers/" + paper + "/freeze").expect(200).json();
    }

    List<Json> preview(long paper) {
        Json form = department
                .get("papers/" + paper + "/forms")
                .expect(200)
                .json()
                .list()
                .get(0);
        return department
                .get("papers/forms/" + form.number("id") + "/preview")
                .expect(200)
                .json()
                .list();
    }

    /** Opened some minutes ago, so that nobody has to wait. */
    Reply plan(long paper) {
        Instant opens = Instant.now().minus(Duration.ofMinutes(2));
        return department.post(
                "exam-sessions?cycle=" + cycle,
                Map.of(
                        "paperId",
                        paper,
                        "name",
                        "第三季度应知应会测试",
                        "opensAt",
                        opens.toString(),
                        "closesAt",
                        opens.plus(Duration.ofMinutes(MINUTES + 5)).toString(),
                        "durationMinutes",
                        MINUTES,
                        "waitingMinutes",
                        10,
                        "reviewPolicy",
                        "SCORE"));
    }

    /** Sittings made. */
    long seal(long session) {
        Json job = department.done(department.post("exam-sessions/" + session + "/sealing", Map.of()));
        return Long.parseLong(job.text("result"));
    }

    List<Json> sittings(long session) {
        return department
                .get("exam-sessions/" + session + "/sittings")
                .expect(200)
                .json()
                .at("rows")
                .list();
    }

    /** Lets the time of the session be over, and waits until the server has closed it. */
    void timeIsOver(long session) {
        Tables.run("update exam_session set closes_at = utc_timestamp() - interval 2 minute where id = ?", session);
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!state(session).equals("CLOSED") && System.nanoTime() < until) {
            Client.pause();
        }
    }

    String state(long session) {
        return department.get("exam-sessions/" + session).expect(200).json().text("state");
    }

    /** The job of marking, ended well or not. */
    Json marked(long session) {
        return department.ended(department
                .post("exam-sessions/" + session + "/marking")
                .expect(202)
                .made());
    }

    Json release(long session) {
        return department
                .post("exam-sessions/" + session + "/release")
                .expect(200)
                .json();
    }

    List<Json> results(long session) {
        return department
                .get("exam-sessions/" + session + "/results")
                .expect(200)
                .json()
                .list();
    }

    private static Map<String, Object> section(String kind, Map<String, Object> row) {
        return Map.of("kind", kind, "rows", List.of(row));
    }
}
