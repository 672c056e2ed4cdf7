package org.gankao.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gankao.demo.DemoProgress.StepState;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.AsSystem;
import org.gankao.platform.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Loads the demo county at the first start, step by step as one job. People can sign in as soon as the accounts are
 * there; the rest follows behind them.
 */
@ApplicationScoped
public class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    /** After the jobs have been told what the last stop interrupted. */
    private static final int AFTER_JOBS = 4000;

    @Inject
    @Any
    Instance<DemoStep> found;

    @Inject
    DemoCounty county;

    @Inject
    CountyWriterService writer;

    @Inject
    Jobs jobs;

    @Inject
    AsSystem asSystem;

    @Inject
    Wording wording;

    private final Set<String> loaded = new HashSet<>();
    private volatile @Nullable Running running;
    private volatile boolean failed;

    private record Running(String titleKey, long done, long total) {}

    void start(@Observes @Priority(AFTER_JOBS) @Initialized(ApplicationScoped.class) Object started) {
        if (!county.isOn()) {
            return;
        }
        if (!county.claim()) {
            LOG.warning("The database holds a county of its own; the demo county is not loaded.");
            return;
        }
        for (DemoStep step : steps()) {
            if (writer.setting(memory(step)).isPresent()) {
                loaded.add(step.titleKey());
            }
        }
        if (loaded.size() == steps().size()) {
            return;
        }
        asSystem.run(() -> jobs.start("demo.load", "demo", Locale.SIMPLIFIED_CHINESE, this::load));
    }

    /** How far it is, in the reader's language. */
    public DemoProgress progress(Locale locale) {
        List<DemoProgress.Step> parts = new ArrayList<>();
        Running now = running;
        long percents = 0;
        for (DemoStep step : steps()) {
            String title = wording.text(locale, step.titleKey());
            boolean current = now != null && now.titleKey.equals(step.titleKey());
            if (isLoaded(step)) {
                parts.add(new DemoProgress.Step(title, StepState.LOADED, 0, 0));
                percents += 100;
            } else if (current) {
                parts.add(new DemoProgress.Step(
                        title, failed ? StepState.FAILED : StepState.LOADING, now.done, now.total));
                percents += now.total == 0 ? 0 : now.done * 100 / now.total;
            } else {
                parts.add(new DemoProgress.Step(title, StepState.WAITING, 0, 0));
            }
        }
        boolean finished = parts.stream().allMatch(p -> p.state() == StepState.LOADED);
        String current = now == null ? null : wording.text(locale, now.titleKey);
        return new DemoProgress(finished, (int) (percents / parts.size()), current, parts);
    }

    private String load(Progress progress) {
        long began = System.nanoTime();
        try {
            for (DemoStep step : steps()) {
                if (!isLoaded(step)) {
                    long stepBegan = System.nanoTime();
                    running = new Running(step.titleKey(), 0, 0);
                    step.run(new StepProgress(step.titleKey(), progress));
                    writer.remember(memory(step), "done");
                    markLoaded(step);
                    LOG.log(Level.INFO, "Demo: {0} in {1} ms", new Object[] {
                        step.titleKey(), String.valueOf((System.nanoTime() - stepBegan) / 1_000_000)
                    });
                }
            }
            running = null;
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
        return String.valueOf((System.nanoTime() - began) / 1_000_000);
    }

    private List<DemoStep> steps() {
        return found.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
    }

    private synchronized boolean isLoaded(DemoStep step) {
        return loaded.contains(step.titleKey());
    }

    private synchronized void markLoaded(DemoStep step) {
        loaded.add(step.titleKey());
    }

    private static String memory(DemoStep step) {
        return "demo.done." + step.titleKey();
    }

    /** Passes on what a step tells, with its title as the message. */
    private class StepProgress implements Progress {

        private final String titleKey;
        private final Progress job;
        private final String title;

        StepProgress(String titleKey, Progress job) {
            this.titleKey = titleKey;
            this.job = job;
            this.title = wording.text(Locale.SIMPLIFIED_CHINESE, titleKey);
        }

        @Override
        public void at(long done, long total) {
            at(done, total, title);
        }

        @Override
        public void at(long done, long total, String message) {
            running = new Running(titleKey, done, total);
            job.at(done, total, message);
        }
    }
}
