package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever order answers arrive in, the rules keep the last one that was acknowledged. */
class SaveOrderTest {

    private static final int SEQUENCES = 10_000;
    private static final Instant NINE = Instant.parse("2026-05-08T01:00:00Z");

    @Test
    void ten_thousand_restless_candidates_keep_what_was_acknowledged() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            int number = seed;
            assertThat(sit(seed, new Rules())).as("seed %d", number).isNull();
        }
    }

    @Test
    void a_desk_that_keeps_what_came_last_is_caught() {
        assertThat(failures(() -> new Rules() {
                    @Override
                    void keep(int epoch, AnswerStep step) {
                        counting.put(step.item(), new Kept(epoch, step));
                    }
                }))
                .isGreaterThan(100);
    }

    @Test
    void a_desk_that_goes_by_the_sequence_alone_is_caught() {
        assertThat(failures(() -> new Rules() {
                    @Override
                    void keep(int epoch, AnswerStep step) {
                        counting.merge(
                                step.item(),
                                new Kept(epoch, step),
                                (old, late) -> late.step.seq() > old.step.seq() ? late : old);
                    }
                }))
                .isGreaterThan(100);
    }

    @Test
    void an_equal_place_replaces_nothing() {
        assertThat(AnswerStep.replaces(2, 5, 2, 5)).isFalse();
        assertThat(AnswerStep.replaces(2, 6, 2, 5)).isTrue();
        assertThat(AnswerStep.replaces(3, 1, 2, 5)).isTrue();
        assertThat(AnswerStep.replaces(1, 9, 2, 5)).isFalse();
    }

    @Test
    void a_device_that_was_never_given_an_epoch_is_refused() {
        SittingGuard guard = guard(2);

        assertThatThrownBy(() -> AnswerService.requireKnown(guard, 3)).hasMessageContaining("exam.answer.epoch");
        assertThatThrownBy(() -> AnswerService.requireKnown(guard, 0)).hasMessageContaining("exam.answer.epoch");
    }

    /** @return what went wrong, null: nothing */
    private static @Nullable AssertionError sit(int seed, RestlessCandidate.Desk desk) {
        try {
            RestlessCandidate.sit(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), desk);
            return null;
        } catch (AssertionError e) {
            return e;
        }
    }

    private static int failures(java.util.function.Supplier<Rules> desks) {
        int failures = 0;
        for (int seed = 0; seed < 1000; seed++) {
            failures += sit(seed, desks.get()) == null ? 0 : 1;
        }
        return failures;
    }

    private static SittingGuard guard(int epoch) {
        return new SittingGuard(
                1,
                1,
                1,
                1,
                7,
                SittingState.OPEN,
                epoch,
                NINE.plusSeconds(3600),
                null,
                null,
                null,
                null,
                null,
                null,
                Duration.ZERO,
                1);
    }

    /** The save path's rules without a database: who may save, which answer of a batch, and which of all counts. */
    private static class Rules implements RestlessCandidate.Desk {

        record Kept(int epoch, AnswerStep step) {}

        final Map<String, Kept> counting = new TreeMap<>();
        private final List<AnswerStep> late = new ArrayList<>();
        private int epoch = 1;

        @Override
        public boolean save(int device, List<AnswerStep> steps) {
            if (guard(epoch).judge(device, NINE) != Verdict.ACCEPTED) {
                late.addAll(steps);
                return false;
            }
            AnswerStep.newest(steps).forEach(step -> keep(device, step));
            return true;
        }

        void keep(int device, AnswerStep step) {
            Kept old = counting.get(step.item());
            if (old == null || AnswerStep.replaces(device, step.seq(), old.epoch, old.step.seq())) {
                counting.put(step.item(), new Kept(device, step));
            }
        }

        @Override
        public int takeOver() {
            return ++epoch;
        }

        @Override
        public Map<String, String> current() {
            Map<String, String> current = new TreeMap<>();
            counting.forEach((item, kept) -> current.put(item, kept.step.response()));
            return current;
        }
    }
}
