package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gankao.exam.paper.PaperJobs;
import org.gankao.exam.sitting.SealingService;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.jspecify.annotations.Nullable;

/** The long steps of a session as jobs. */
@ApplicationScoped
public class SessionJobs implements JobReaders {

    public static final String SEAL = "exam.seal";
    public static final String MARK = "exam.mark";

    @Inject
    Jobs jobs;

    @Inject
    SealingService sealing;

    @Inject
    MarkingService marking;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(
                SEAL,
                Set.of(Permission.SESSION_EDIT, Permission.SESSION_MONITOR),
                MARK,
                Set.of(
                        Permission.MARK,
                        Permission.RESULT_RELEASE,
                        Permission.SESSION_EDIT,
                        Permission.SESSION_MONITOR));
    }

    /** Starts sealing; the job's result is the number of sittings. {@code seed} null or blank: one is made. */
    @Requires(Permission.SESSION_EDIT)
    public long seal(long session, @Nullable String seed, Locale locale) {
        String drawSeed = seed == null || seed.isBlank() ? PaperJobs.newSeed() : seed.strip();
        return jobs.start(
                SEAL,
                "session:" + session,
                locale,
                progress -> String.valueOf(sealing.seal(session, drawSeed, progress)));
    }

    /** Starts marking; the job's result is the number of sittings marked. */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public long mark(long session, Locale locale) {
        return jobs.start(
                MARK, "session:" + session, locale, progress -> String.valueOf(marking.mark(session, progress)));
    }
}
