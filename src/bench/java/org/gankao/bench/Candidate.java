package org.gankao.bench;

import java.util.List;

/** One candidate with his sitting; used by one lane at a time. */
final class Candidate {

    final String cookie;
    final long sitting;
    int epoch;
    int seq = 1;
    String tag = "";
    Reply start;
    Reply supplement;
    List<Item> items = List.of();

    Candidate(String cookie, long sitting) {
        this.cookie = cookie;
        this.sitting = sitting;
    }

    String path(String below) {
        return "/api/v1/sittings/" + sitting + below;
    }
}
