package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.List;

/** Counts what a writer carries, and remembers what it cannot. */
final class Losses {

    private final List<Written.Loss> losses = new ArrayList<>();
    private int carried;

    /** The item does not get into the file. */
    void whole(Exchanged item, String key) {
        losses.add(new Written.Loss(item.code(), true, key));
    }

    /** The item gets into the file without something. */
    void part(Exchanged item, String key) {
        losses.add(new Written.Loss(item.code(), false, key));
    }

    void carried() {
        carried++;
    }

    Written written(byte[] content) {
        return new Written(content, carried, losses);
    }
}
