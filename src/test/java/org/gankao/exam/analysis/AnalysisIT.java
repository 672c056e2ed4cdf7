package org.gankao.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.questionbank.ItemStatistics;
import org.gankao.questionbank.ItemStatisticsService;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analysis of a session in the database: who may have it, what is kept of it, what leaves the house. */
class AnalysisIT extends InContainer {

    private static final int PEOPLE = 240;
    private static final int ITEMS = 8;
    private static final String STEM = "=HYPERLINK(\"http://x\")是否正确？";

    @Inject
    AnalysisService analyses;

    @Inject
    AnalysisExportService exports;

    @Inject
    ItemStatisticsService statistics;

    @Inject
    Caller caller;

    private long session;
    private long revision;

    @BeforeEach
    void a_session_was_marked() {
        caller.become(somebody(Set.of(Permission.MARK)));
        Object code = Tables.value("select min(code) from questionbank_item");
        revision = ((Number) Tables.value(
                        "select r.id from questionbank_revision r join questionbank_item i on i.id = r.item_id"
                                + " where i.code = ? and r.number = 1",
                        code))
                .longValue();
        Tables.run(
                "insert into exam_paper (cycle_id, blueprint_id, name, state, seed, duration_minutes, multiple_rule, plan,"
                        + " overlap, made_at) values (1, 1, '卷', 'FROZEN', 's', 60, 'ALL_OR_NOTHING', '{}', 0, utc_timestamp())");
        long paper = newest("exam_paper");
        Tables.run(
                "insert into exam_form (paper_id, label, document, sha256) values (?, 'A', ?, repeat('0', 64))",
                paper,
                document());
        long form = newest("exam_form");
        Tables.run(
                "insert into exam_form_key (form_id, document, sha256) values (?, ?, repeat('0', 64))",
                form,
                key(String.valueOf(code)));
        Tables.run(
                "insert into exam_session (cycle_id, paper_id, name, state, opens_at, closes_at, duration_minutes,"
                        + " waiting_minutes, review_policy, seed) values (1, ?, '场', 'MARKED', ?, ?, 60, 30, 'SCORE', 's')",
                paper,
                LocalDateTime.now(ZoneOffset.UTC).minusDays(1),
                LocalDateTime.now(ZoneOffset.UTC));
        session = newest("exam_session");
        sit(form);
    }

    @Test
    void is_kept_and_read_back_as_it_was() {
        SessionMaterial material = analyses.material(session);
        SessionAnalysis made = AnalysisComputation.of(material, quiet());

        analyses.keep(material, made);
        AnalysisRow kept = analyses.of(session).orElseThrow();

        assertThat(kept.analysis()).isEqualTo(made);
        assertThat(kept.analysis().irt()).isNotNull();
        assertThat(kept.markingId()).isEqualTo(material.markingId());
        assertThat(kept.analysis().people()).isEqualTo(PEOPLE);
    }

    @Test
    void made_again_it_replaces_the_one_before() {
        SessionMaterial material = analyses.material(session);
        SessionAnalysis made = AnalysisComputation.of(material, quiet());
        analyses.keep(material, made);
        analyses.keep(material, made);

        assertThat(Tables.value("select count(*) from exam_analysis where session_id = ?", session))
                .isEqualTo(1L);
        assertThat(Tables.value("select count(*) from questionbank_observation where source = ?", "session:" + session))
                .isEqualTo(1L);
    }

    @Test
    void the_bank_remembers_the_item_it_holds_and_no_other() {
        SessionMaterial material = analyses.material(session);
        SessionAnalysis made = AnalysisComputation.of(material, quiet());

        int taken = analyses.keep(material, made);

        ItemStatistics known = statistics.of(List.of(revision)).get(revision);
        assertThat(taken).isEqualTo(1);
        assertThat(known.people()).isGreaterThanOrEqualTo(PEOPLE);
        assertThat(Tables.value(
                        "select facility from questionbank_observation where revision_id = ? and source = ?",
                        revision,
                        "session:" + session))
                .satisfies(facility -> assertThat(((Number) facility).doubleValue())
                        .isCloseTo(made.items().get(0).figures().facility(), within(0.00001)));
    }

    @Test
    void times_come_from_answer_steps() {
        assertThat(AnalysisComputation.of(analyses.material(session), quiet())
                        .items()
                        .get(1)
                        .seconds())
                .isEqualTo(30.0);
    }

    @Test
    void only_those_who_mark_or_release_may_have_it_and_only_for_the_whole_county() {
        caller.become(somebody(Set.of(Permission.SESSION_MONITOR, Permission.PAPER_VIEW)));
        assertThatThrownBy(() -> analyses.of(session)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> analyses.material(session)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> exports.sheet(session, Locale.ENGLISH)).isInstanceOf(ForbiddenException.class);

        caller.become(new Identity(97_001, "it-town", "乡", null, Set.of(Role.MARKER), Set.of(Permission.MARK), 5L));
        assertThatThrownBy(() -> analyses.of(session)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> analyses.material(session)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void a_session_that_is_not_marked_has_no_material() {
        Tables.run("update exam_session set marking_id = null where id = ?", session);

        assertThatThrownBy(() -> analyses.material(session)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void no_formula_leaves_the_house_in_a_stem() throws Exception {
        SessionMaterial material = analyses.material(session);
        analyses.keep(material, AnalysisComputation.of(material, quiet()));

        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(exports.sheet(session, Locale.SIMPLIFIED_CHINESE)))) {
            Cell stem = book.getSheetAt(0).getRow(2).getCell(1);
            assertThat(stem.getCellType()).isEqualTo(CellType.STRING);
            assertThat(stem.getStringCellValue()).isEqualTo(STEM);
            assertThat(stem.getCellStyle().getQuotePrefixed()).isTrue();
            for (Sheet sheet : book) {
                sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
        }
    }

    private void sit(long form) {
        RandomGenerator random = new SplittableRandom(31);
        List<String> sittings = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            sittings.add("(%d, %d, 'P%d', '考生%d', 1, %d, %d, 7, 'HANDED_IN')"
                    .formatted(session, 800_000_000L + session * 1000 + person, person, person, 10 + person % 2, form));
        }
        Tables.run(
                "insert into exam_sitting (session_id, cadre_id, cadre_code, cadre_name, unit_id, township_id, form_id, seed,"
                        + " state) values " + String.join(",", sittings));
        Tables.run(
                "insert into exam_marking (session_id, key_sha256, rule, sittings, marked_at)"
                        + " values (?, repeat('0', 64), 'ALL_OR_NOTHING', ?, utc_timestamp())",
                session,
                PEOPLE);
        long marking = newest("exam_marking");
        Tables.run("update exam_session set marking_id = ? where id = ?", marking, session);
        long first =
                ((Number) Tables.value("select min(id) from exam_sitting where session_id = ?", session)).longValue();
        List<String> marks = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            double ability = random.nextGaussian();
            for (int item = 1; item <= ITEMS; item++) {
                boolean right = random.nextDouble() < 1 / (1 + Math.exp(-(ability * 1.3 + (item - 4) * 0.4)));
                marks.add("(%d, %d, 'K%d', '%s', '%s', '2/1')"
                        .formatted(marking, first + person, item, right ? "A" : "B", right ? "2/1" : "0/1"));
            }
            steps.add("(%d, 'K1', 1, 1, 'A', '2026-11-01 01:00:00', '2026-11-01 01:00:05')".formatted(first + person));
            steps.add("(%d, 'K2', 1, 2, 'A', '2026-11-01 01:00:30', '2026-11-01 01:00:31')".formatted(first + person));
        }
        Tables.run("insert into exam_mark (marking_id, sitting_id, item, response, gained, possible) values "
                + String.join(",", marks));
        Tables.run("insert into exam_answer_step (sitting_id, item, epoch, seq, response, device_at, stored_at) values "
                + String.join(",", steps));
    }

    private static String document() {
        List<Object> items = new ArrayList<>();
        for (int item = 1; item <= ITEMS; item++) {
            items.add(Map.of(
                    "id",
                    "K" + item,
                    "type",
                    "single",
                    "stem",
                    item == 1 ? STEM : "题干" + item,
                    "options",
                    List.of(Map.of("id", "A", "text", "甲"), Map.of("id", "B", "text", "乙"))));
        }
        return CanonicalJson.write(Map.of("sections", List.of(Map.of("kind", "KNOWLEDGE", "items", items))));
    }

    private static String key(String code) {
        Map<String, Object> items = new java.util.TreeMap<>();
        for (int item = 1; item <= ITEMS; item++) {
            items.put(
                    "K" + item,
                    Map.of(
                            "ref",
                            item == 1 ? code + "@1" : "it-nowhere-" + item + "@1",
                            "points",
                            "2",
                            "key",
                            Map.of("type", "single", "answers", List.of(List.of("A")))));
        }
        return CanonicalJson.write(Map.of("items", items));
    }

    private static Progress quiet() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void at(long done, long total, String message) {}
        };
    }

    private static Identity somebody(Set<Permission> permissions) {
        return new Identity(97_000, "it-marker", "阅卷人", null, Set.of(Role.MARKER), permissions, null);
    }

    private static long newest(String table) {
        return ((Number) Tables.value("select max(id) from " + table)).longValue();
    }
}
