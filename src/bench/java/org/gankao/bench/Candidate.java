package org.gankao.bench;

import java.util.List;

/** One candidate with his sitting; used by one lane at a time. */
final class Candidate {

    final String cookie;
    final long sitting;
    int epoch;
    int seq = 1;
    String tag = "";
    /** What opening the paper has brought, until it is read. */
    Reply[] replies = {};

    List<Item> items = List.of();

    Candidate(String cookie, long sitting) {
        this.cookie = cookie;
        this.sitting = sitting;
    }

    String path(String below) {
        return "/api/v1/sittings/" + sitting + below;
    }
}
