package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Assembles papers as jobs. */
@ApplicationScoped
public class PaperJobs implements JobReaders {

    public static final String KIND = "exam.assemble";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Jobs jobs;

    @Inject
    PaperService papers;

    @Inject
    BlueprintService blueprints;

    @Inject
    ShortfallWording wording;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(KIND, Set.of(Permission.PAPER_EDIT, Permission.PAPER_VIEW));
    }

    /**
     * Starts the assembly; the job's result is the paper's id.
     *
     * @param name null or blank: the blueprint's
     * @param seed null or blank: one is made
     */
    @Requires(Permission.PAPER_EDIT)
    public long assemble(long blueprint, @Nullable String name, int forms, @Nullable String seed, Locale locale) {
        String drawSeed = seed == null || seed.isBlank() ? newSeed() : seed.strip();
        return jobs.start(KIND, "blueprint:" + blueprint, locale, progress -> {
            BlueprintRow wanted = blueprints.get(blueprint);
            List<Shortfall> missing = blueprints.shortfalls(wanted.cycleId(), wanted.plan());
            if (!missing.isEmpty()) {
                throw new RuleViolationException(
                        "exam.blueprint.unmetBecause", String.join("；", wording.texts(locale, missing)));
            }
            return String.valueOf(
                    papers.assemble(blueprint, Objects.requireNonNullElse(name, ""), forms, drawSeed, progress));
        });
    }

    /** A seed nobody can guess; kept with what it drew. */
    public static String newSeed() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
