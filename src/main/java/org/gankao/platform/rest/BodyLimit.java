package org.gankao.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * JSON bodies are at most {@value #BYTES} bytes: a full batch of sealed ballots is under one million; no deeper than
 * {@link JsonDepth} lets them be. Files have limits of their own.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public class BodyLimit implements ContainerRequestFilter {

    static final int BYTES = 4_000_000;

    /** What is read and thrown away, so that the client gets the refusal instead of a broken connection. */
    private static final long DRAINED = 64_000_000;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            return;
        }
        if (request.getLength() > BYTES) {
            drain(request.getEntityStream());
            request.abortWith(problems.problem(413, "platform.http.413", List.of(), null, null));
        } else {
            request.setEntityStream(new JsonDepth(new Counted(request.getEntityStream())));
        }
    }

    /** Reads on to the end, or to where patience ends. */
    static void drain(InputStream body) throws IOException {
        byte[] thrownAway = new byte[65_536];
        long read = 0;
        for (int n = body.read(thrownAway); n >= 0 && read < DRAINED; n = body.read(thrownAway)) {
            read += n;
        }
    }

    /** For bodies that do not tell their length. */
    private static final class Counted extends FilterInputStream {

        private long left = BYTES;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                drain(in);
                throw new WebApplicationException(413);
            }
        }
    }
}
