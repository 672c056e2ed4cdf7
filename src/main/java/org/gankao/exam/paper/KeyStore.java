package org.gankao.exam.paper;

import java.util.List;

/** Port: where keys go when a paper or a personal section is made. They go in; only marking gets them out. */
public interface KeyStore {

    /**
     * A key as it is kept.
     *
     * @param ownerId form or sitting
     * @param document canonical JSON
     */
    record Kept(long ownerId, String document, String sha256) {}

    void keepOfForms(List<Kept> keys);

    /** Keys of personal sections, by sitting. */
    void keepOfSittings(List<Kept> keys);

    /** Hashes of the keys of forms, in the order asked for. */
    List<String> hashesOfForms(List<Long> forms);
}
