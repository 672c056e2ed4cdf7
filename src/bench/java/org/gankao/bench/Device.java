package org.gankao.bench;

import java.io.IOException;
import java.util.stream.Stream;

/** What a candidate's device does, as webapp/assets/exam does it. */
final class Device {

    private Device() {}

    static void look(Lane lane, Candidate candidate) throws IOException {
        lane.call("look", new Request("GET", candidate.path(""), candidate.cookie, 0, "", null));
    }

    /** What a device does at the bell: starts, then fetches the paper all share and the sections of his own. */
    static void open(Lane lane, Candidate candidate, Papers papers) throws IOException {
        long from = System.nanoTime();
        try {
            opened(lane, candidate, papers, from);
        } catch (IOException e) {
            lane.failed(Report.OPEN, e.getClass().getSimpleName());
            throw e;
        }
    }

    private static void opened(Lane lane, Candidate candidate, Papers papers, long from) throws IOException {
        Reply start = start(lane, candidate);
        Reply paper = paper(lane, candidate, "");
        Reply own = lane.call(
                Report.SUPPLEMENT, new Request("GET", candidate.path("/supplement"), candidate.cookie, 0, "", null));
        int status = Stream.of(start, paper, own)
                .mapToInt(Reply::status)
                .filter(code -> code / 100 != 2)
                .findFirst()
                .orElse(start.status());
        lane.took(Report.OPEN, System.nanoTime() - from, status);
        if (status / 100 == 2) {
            candidate.start = start;
            candidate.supplement = own;
            candidate.tag = paper.header("etag");
            papers.keep(candidate.tag, paper);
        }
    }

    static Reply start(Lane lane, Candidate candidate) throws IOException {
        return lane.call(Report.START, new Request("POST", candidate.path("/start"), candidate.cookie, 0, "", "{}"));
    }

    static Reply paper(Lane lane, Candidate candidate, String known) throws IOException {
        return lane.call(Report.PAPER, new Request("GET", candidate.path("/paper"), candidate.cookie, 0, known, null));
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
}
