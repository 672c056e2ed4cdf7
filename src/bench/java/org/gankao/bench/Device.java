package org.gankao.bench;

import java.io.IOException;
import java.util.stream.Stream;

/** What a candidate's device does, as webapp/assets/exam does it. */
final class Device {

    private Device() {}

    static void look(Lane lane, Candidate candidate) throws IOException {
        lane.call("look", new Request("GET", candidate.path(""), candidate.cookie, 0, "", null));
    }

    /** What a device does at the bell: one request starts and brings the paper and the sections of his own. */
    static void open(Lane lane, Candidate candidate) throws IOException {
        Reply opening =
                lane.call(Report.OPEN, new Request("POST", candidate.path("/open"), candidate.cookie, 0, "", "{}"));
        if (opening.status() == 200) {
            candidate.replies = new Reply[] {opening};
        }
    }

    /** The same in three requests, as a script or a device that takes over does it. */
    static void openInSteps(Lane lane, Candidate candidate) throws IOException {
        long from = System.nanoTime();
        try {
            Reply start = start(lane, candidate);
            Reply paper = paper(lane, candidate, "");
            Reply own = lane.call(
                    Report.SUPPLEMENT,
                    new Request("GET", candidate.path("/supplement"), candidate.cookie, 0, "", null));
            int status = Stream.of(start, paper, own)
                    .mapToInt(Reply::status)
                    .filter(code -> code / 100 != 2)
                    .findFirst()
                    .orElse(start.status());
            lane.took(Report.STEPS, System.nanoTime() - from, status);
            if (status / 100 == 2) {
                candidate.replies = new Reply[] {start, paper, own};
            }
        } catch (IOException e) {
            lane.failed(Report.STEPS, e.getClass().getSimpleName());
            throw e;
        }
    }

    /** @param known the entity tag of the paper the device has; empty: none */
    static Reply paper(Lane lane, Candidate candidate, String known) throws IOException {
        Reply paper =
                lane.call(Report.PAPER, new Request("GET", candidate.path("/paper"), candidate.cookie, 0, known, null));
        candidate.tag = paper.header("etag");
        return paper;
    }

    static void save(Lane lane, Candidate candidate) throws IOException {
        int seq = candidate.seq++;
        Item item = candidate.items.get(seq % candidate.items.size());
        String response = item.responses()
                .get(seq / candidate.items.size() % item.responses().size());
        String body = "[{\"item\":%s,\"seq\":%d,\"response\":%s,\"at\":%d}]"
                .formatted(Json.text(item.id()), seq, Json.text(response), System.currentTimeMillis());
        Request request = new Request("POST", candidate.path("/answers"), candidate.cookie, candidate.epoch, "", body);
        Reply reply = lane.call(Report.SAVE, request);
        if (reply.status() == 200 && !reply.text().contains("\"ACCEPTED\"")) {
            lane.failed(Report.SAVE, "not accepted");
        }
    }

    static void handIn(Lane lane, Candidate candidate) throws IOException {
        lane.call(
                Report.HAND_IN,
                new Request("POST", candidate.path("/hand-in"), candidate.cookie, candidate.epoch, "", "[]"));
    }

    private static Reply start(Lane lane, Candidate candidate) throws IOException {
        return lane.call(Report.START, new Request("POST", candidate.path("/start"), candidate.cookie, 0, "", "{}"));
    }
}
