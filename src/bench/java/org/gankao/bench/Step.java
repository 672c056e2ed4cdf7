package org.gankao.bench;

import java.io.IOException;

/** Work on one candidate. */
@FunctionalInterface
interface Step {
    void on(Candidate candidate) throws IOException;
}
