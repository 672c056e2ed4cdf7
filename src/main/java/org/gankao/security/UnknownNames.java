package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Login names nobody has are locked by wrong passwords like real ones, so that a lock tells nothing. */
@ApplicationScoped
public class UnknownNames {

    private static final int NAMES = 10_000;

    private final Map<String, FailureWindow> byName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FailureWindow> eldest) {
            return size() > NAMES;
        }
    };

    synchronized FailureWindow failures(String name) {
        return byName.getOrDefault(name, FailureWindow.NONE);
    }

    synchronized void failed(String name, Instant now) {
        byName.put(name, failures(name).failed(now));
    }
}
