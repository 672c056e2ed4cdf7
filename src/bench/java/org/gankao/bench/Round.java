package org.gankao.bench;

import java.io.IOException;

/** One round of a lane; false: it has nothing more to do. */
@FunctionalInterface
interface Round {
    boolean on(Lane lane) throws IOException, InterruptedException;
}
