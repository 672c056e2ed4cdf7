package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.persistence.DatabaseException;
import org.gankao.platform.security.AsSystem;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a candidate is told is true in the database: saved, late, handed in. */
class SavePathIT extends InContainer {

    private static final int DEVICES = 8;
    private static final int SEQUENCES = 10_000;
    private static final int CANDIDATES = 40;
    private static final long FIRST_SEQUENCE = 5_000_000_000L;

    @Inject
    AnswerDesk desk;

    @Inject
    AnswerService answers;

    @Inject
    AnswerRepository repository;

    @Inject
    SittingService sittings;

    @Inject
    HandInService handIns;

    @Inject
    Caller caller;

    @Inject
    AsSystem asSystem;

    @Resource
    ManagedExecutorService threads;

    private final long cadre = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);
    private long sitting;

    @BeforeEach
    void a_cadre_has_started() {
        Instant now = Instant.now();
        Tables.run(
                "insert into exam_paper (cycle_id, blueprint_id, name, state, seed, duration_minutes, multiple_rule, plan,"
                        + " overlap, made_at) values (1, 1, '卷', 'FROZEN', 's', 60, 'ALL_OR_NOTHING', '{}', 0, ?)",
                utc(now));
        long paper = newest("exam_paper");
        Tables.run(
                "insert into exam_form (paper_id, label, document, sha256) values (?, 'A', '{}', repeat('0', 64))",
                paper);
        Tables.run(
                "insert into exam_session (cycle_id, paper_id, name, state, opens_at, closes_at, duration_minutes,"
                        + " waiting_minutes, review_policy, seed) values (1, ?, '场', 'SEALED', ?, ?, 60, 30, 'SCORE', 's')",
                paper,
                utc(now.minusSeconds(60)),
                utc(now.plus(Duration.ofDays(1))));
        Tables.run(
                "insert into exam_sitting (session_id, cadre_id, cadre_code, cadre_name, unit_id, township_id, form_id, seed,"
                        + " state) values (?, ?, 'IT', '考生', 1, 0, ?, 7, 'ASSIGNED')",
                newest("exam_session"),
                cadre,
                newest("exam_form"));
        sitting = newest("exam_sitting");
        caller.become(candidate());
        sittings.start(sitting);
    }

    @Test
    void what_is_acknowledged_is_committed_and_read_back() {
        SaveReceipt receipt = desk.save(sitting, 1, List.of(step("K1", 1, "A"), step("K2", 2, "B,C")));

        assertThat(receipt.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(receipt.steps()).extracting(AnswerStep::item).containsExactly("K1", "K2");
        assertThat(stored("K1")).isEqualTo("A"); // over a connection of its own
        assertThat(answers.own(sitting)).isEqualTo(Map.of("K1", "A", "K2", "B,C"));
    }

    @Test
    void the_same_batch_twice_is_stored_once_and_acknowledged_twice() {
        List<AnswerStep> batch = List.of(step("K1", 1, "A"), step("K1", 2, "B"));
        desk.save(sitting, 1, batch);

        assertThat(desk.save(sitting, 1, batch).verdict()).isEqualTo(Verdict.ACCEPTED);

        assertThat(count("exam_answer_step")).isEqualTo(2);
        assertThat(stored("K1")).isEqualTo("B");
    }

    @Test
    void an_older_answer_that_comes_later_does_not_count() {
        desk.save(sitting, 1, List.of(step("K1", 5, "new")));
        desk.save(sitting, 1, List.of(step("K1", 4, "old")));

        assertThat(stored("K1")).isEqualTo("new");
        assertThat(count("exam_answer_step")).isEqualTo(2);
    }

    @Test
    void the_first_answer_of_a_new_device_replaces_the_hundredth_of_the_old_one() {
        desk.save(sitting, 1, List.of(step("K1", 100, "old")));
        sittings.takeOver(sitting);
        desk.save(sitting, 2, List.of(step("K1", 1, "new")));

        assertThat(stored("K1")).isEqualTo("new");
    }

    @Test
    void an_answer_taken_back_is_empty_not_forgotten() {
        desk.save(sitting, 1, List.of(step("K1", 1, "A")));
        desk.save(sitting, 1, List.of(step("K1", 2, "")));

        assertThat(stored("K1")).isEmpty();
    }

    @Test
    void one_batch_from_eight_threads_at_once_is_stored_once_and_acknowledged_to_all() throws Exception {
        List<AnswerStep> batch = List.of(step("K1", 1, "A"), step("K2", 2, "B"), step("K3", 3, "C"));
        CountDownLatch ready = new CountDownLatch(1);
        List<Future<?>> saves = new ArrayList<>();
        for (int device = 0; device < DEVICES; device++) {
            saves.add(threads.submit(() -> asCandidate(() -> {
                await(ready);
                assertThat(desk.save(sitting, 1, batch).verdict()).isEqualTo(Verdict.ACCEPTED);
            })));
        }
        ready.countDown();
        for (Future<?> save : saves) {
            save.get(60, TimeUnit.SECONDS);
        }

        assertThat(count("exam_answer_step")).isEqualTo(3);
        assertThat(answers.own(sitting)).isEqualTo(Map.of("K1", "A", "K2", "B", "K3", "C"));
    }

    @Test
    void an_answer_of_a_device_taken_over_goes_to_the_late_list() {
        sittings.takeOver(sitting);

        assertThatThrownBy(() -> desk.save(sitting, 1, List.of(step("K1", 1, "A"))))
                .isInstanceOf(ConflictException.class);

        assertThat(late("OLD_DEVICE")).isEqualTo(1);
        assertThat(count("exam_answer")).isZero();
    }

    @Test
    void what_was_stored_in_time_and_comes_again_after_a_take_over_is_not_late() {
        desk.save(sitting, 1, List.of(step("K1", 1, "A")));
        sittings.takeOver(sitting);

        assertThatThrownBy(() -> desk.save(sitting, 1, List.of(step("K1", 1, "A"), step("K2", 2, "B"))))
                .isInstanceOf(ConflictException.class);

        assertThat(late("OLD_DEVICE")).isEqualTo(1);
    }

    @Test
    void what_a_device_taken_over_hands_in_goes_to_the_late_list_and_hands_nothing_in() {
        sittings.takeOver(sitting);

        assertThatThrownBy(() -> desk.handIn(sitting, 1, List.of(step("K1", 1, "A"))))
                .isInstanceOf(ConflictException.class);

        assertThat(late("OLD_DEVICE")).isEqualTo(1);
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void after_the_hand_in_nothing_is_taken() {
        HandInReceipt receipt = desk.handIn(sitting, 1, List.of(step("K1", 1, "A")));

        assertThat(receipt.answered()).isEqualTo(1);
        assertThatThrownBy(() -> desk.save(sitting, 1, List.of(step("K1", 2, "B"))))
                .isInstanceOf(ConflictException.class);
        assertThat(stored("K1")).isEqualTo("A");
        assertThat(count("exam_late_answer")).isZero();
    }

    @Test
    void handing_in_twice_gives_the_same_receipt() {
        HandInReceipt first = desk.handIn(sitting, 1, List.of(step("K1", 1, "A")));

        assertThat(desk.handIn(sitting, 1, List.of(step("K1", 1, "A")))).isEqualTo(first);
        assertThat(Tables.value(
                        "select count(*) from exam_sitting_event where sitting_id = ? and kind = 'HANDED_IN'", sitting))
                .isEqualTo(1L);
    }

    @Test
    void what_only_a_second_hand_in_brings_goes_to_the_late_list() {
        desk.handIn(sitting, 1, List.of(step("K2", 1, "A")));

        HandInReceipt again = desk.handIn(sitting, 1, List.of(step("K2", 1, "A"), step("K3", 2, "B")));

        assertThat(again.late()).isTrue();
        assertThat(stored("K2")).isEqualTo("A");
        assertThat(late("HANDED_IN")).isEqualTo(1); // K3; K2 only came twice
        assertThat(count("exam_answer")).isEqualTo(1);
    }

    @Test
    void another_answer_under_a_known_sequence_is_not_acknowledged() {
        desk.save(sitting, 1, List.of(step("K1", 1, "A")));

        SaveReceipt receipt = desk.save(sitting, 1, List.of(step("K1", 1, "B"), step("K2", 2, "C")));

        assertThat(receipt.steps()).extracting(AnswerStep::item).containsExactly("K2");
        assertThat(stored("K1")).isEqualTo("A");
        assertThat(desk.save(sitting, 1, List.of(step("K1", 3, "B"))).steps()).hasSize(1);
        assertThat(stored("K1")).isEqualTo("B");
    }

    @Test
    void two_answers_under_one_sequence_in_one_batch_leave_one_in_both_tables() {
        SaveReceipt receipt = desk.save(sitting, 1, List.of(step("K1", 1, "A"), step("K1", 1, "B")));

        assertThat(receipt.steps()).singleElement().satisfies(kept -> {
            assertThat(kept.response()).isEqualTo(stored("K1"));
            assertThat(Tables.value("select response from exam_answer_step where sitting_id = ?", sitting))
                    .isEqualTo(kept.response());
        });
    }

    @Test
    void four_hand_ins_at_once_all_get_the_receipt_of_one() throws Exception {
        Callable<HandInReceipt> handIn = () -> {
            AtomicReference<HandInReceipt> receipt = new AtomicReference<>();
            asCandidate(() -> receipt.set(desk.handIn(sitting, 1, List.of(step("K1", 1, "A")))));
            return receipt.get();
        };

        Set<Instant> times = new HashSet<>();
        for (Future<HandInReceipt> receipt : threads.invokeAll(Collections.nCopies(4, handIn))) {
            times.add(receipt.get().at().truncatedTo(ChronoUnit.MILLIS));
        }

        assertThat(times).hasSize(1);
        assertThat(stored("K1")).isEqualTo("A");
        assertThat(count("exam_late_answer")).isZero();
    }

    @Test
    void within_the_grace_an_answer_counts() {
        deadline(SittingGuard.GRACE.minusSeconds(10));

        assertThat(desk.save(sitting, 1, List.of(step("K1", 1, "A"))).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(stored("K1")).isEqualTo("A");
    }

    @Test
    void after_the_grace_an_answer_goes_to_the_late_list() {
        deadline(SittingGuard.GRACE.plusSeconds(1));

        assertThat(desk.save(sitting, 1, List.of(step("K1", 1, "A"))).verdict()).isEqualTo(Verdict.LATE);
        assertThat(late("LATE")).isEqualTo(1);
        assertThat(count("exam_answer")).isZero();
    }

    @Test
    void an_expired_sitting_is_handed_in_by_the_server_as_of_its_deadline() {
        desk.save(sitting, 1, List.of(step("K1", 1, "A")));
        deadline(SittingGuard.GRACE.plusSeconds(1));

        asSystem.run(() -> handIns.handInDue());

        assertThat(state()).isEqualTo("HANDED_IN");
        assertThat(Tables.value(
                        "select concat(handed_in_by, handed_in_at = deadline) from exam_sitting where id = ?", sitting))
                .isEqualTo("SERVER1");
    }

    @Test
    void a_sitting_within_its_grace_is_left_open() {
        deadline(SittingGuard.GRACE.minusSeconds(10));

        asSystem.run(() -> handIns.handInDue());

        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void a_save_that_meets_a_change_behind_the_guard_stores_nothing_of_the_first_try() {
        desk.save(sitting, 1, List.of(step("K1", 1, "A"))); // the guard is remembered now
        Tables.run("update exam_sitting set version = version + 1 where id = ?", sitting);

        assertThatThrownBy(() -> answers.save(sitting, 1, List.of(step("K1", 2, "B"))))
                .isInstanceOf(StaleGuardException.class);
        assertThat(count("exam_answer_step")).isEqualTo(1);
        assertThat(desk.save(sitting, 1, List.of(step("K1", 2, "B"))).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(stored("K1")).isEqualTo("B");
    }

    @Test
    void a_transaction_that_is_rolled_back_acknowledges_nothing() {
        Tables.run("create trigger it_broken before insert on exam_answer for each row" + " begin if new.sitting_id = "
                + sitting + " then signal sqlstate '45000'; end if; end");
        try {
            assertThatThrownBy(() -> desk.save(sitting, 1, List.of(step("K1", 1, "A"))))
                    .isInstanceOf(DatabaseException.class);
        } finally {
            Tables.run("drop trigger it_broken");
        }

        assertThat(count("exam_answer_step")).isZero(); // written before the fault
        assertThat(desk.save(sitting, 1, List.of(step("K1", 1, "A"))).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void restless_candidates_keep_what_was_acknowledged() {
        for (int seed = 0; seed < CANDIDATES; seed++) {
            a_cadre_has_started();
            RestlessCandidate.sit(
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed), new RestlessCandidate.Desk() {
                        @Override
                        public boolean save(int epoch, List<AnswerStep> steps) {
                            try {
                                return desk.save(sitting, epoch, steps).verdict() == Verdict.ACCEPTED;
                            } catch (ConflictException e) {
                                return false; // taken over
                            }
                        }

                        @Override
                        public int takeOver() {
                            return sittings.takeOver(sitting).epoch();
                        }

                        @Override
                        public Map<String, String> current() {
                            return answers.own(sitting);
                        }
                    });
        }
    }

    /** Each sequence has a sitting id of its own and is stored row after row by the statement of the save path. */
    @Test
    void in_whatever_order_answers_arrive_the_newest_of_the_newest_device_counts() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_508);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Object[]> rows = new ArrayList<>();
        Map<Long, String> expected = new TreeMap<>();
        for (int number = 0; number < SEQUENCES; number++) {
            long id = FIRST_SEQUENCE + number;
            int best = 0;
            for (int length = 1 + random.nextInt(7); length > 0; length--) {
                int epoch = 1 + random.nextInt(3);
                int seq = 1 + random.nextInt(9);
                int place = epoch * 10 + seq;
                best = Math.max(best, place);
                rows.add(new Object[] {id, "K1", epoch, seq, Integer.toString(place), now});
            }
            expected.put(id, Integer.toString(best));
        }
        try {
            repository.keepNewest(rows);

            Map<Long, String> counted = new TreeMap<>();
            repository.current(expected.keySet()).forEach((id, items) -> counted.put(id, items.get("K1")));
            assertThat(counted).isEqualTo(expected);
            repository.keepNewest(rows); // everything once more changes nothing
            Map<Long, String> again = new TreeMap<>();
            repository.current(expected.keySet()).forEach((id, items) -> again.put(id, items.get("K1")));
            assertThat(again).isEqualTo(expected);
        } finally {
            Tables.run("delete from exam_answer where sitting_id >= ?", FIRST_SEQUENCE);
        }
    }

    private static AnswerStep step(String item, int seq, String response) {
        return new AnswerStep(item, seq, response, null);
    }

    private Identity candidate() {
        return new Identity(98_000, "it-cadre", "考生", cadre, Set.of(Role.CADRE), Set.of(Permission.SIT_TEST), null);
    }

    private void asCandidate(Runnable work) {
        asSystem.run(() -> {
            caller.become(candidate());
            work.run();
        });
    }

    private static void await(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As if the time had been over so long ago. */
    private void deadline(Duration ago) {
        Tables.run(
                "update exam_sitting set deadline = ?, version = version + 1 where id = ?",
                utc(Instant.now().minus(ago)),
                sitting);
    }

    private String stored(String item) {
        return (String)
                Tables.value("select response from exam_answer where sitting_id = ? and item = ?", sitting, item);
    }

    private String state() {
        return (String) Tables.value("select state from exam_sitting where id = ?", sitting);
    }

    private long late(String reason) {
        return (Long) Tables.value(
                "select count(*) from exam_late_answer where sitting_id = ? and reason = ?", sitting, reason);
    }

    private long count(String table) {
        return (Long) Tables.value("select count(*) from " + table + " where sitting_id = ?", sitting);
    }

    private static long newest(String table) {
        return ((Number) Tables.value("select max(id) from " + table)).longValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
