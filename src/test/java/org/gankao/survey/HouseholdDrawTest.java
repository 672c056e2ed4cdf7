package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.shared.Sha256;
import org.gankao.shared.draw.VerifiableDraw;
import org.gankao.survey.HouseholdDraw.Drawn;
import org.gankao.survey.HouseholdDraw.Listed;
import org.gankao.verify.Difference;
import org.gankao.verify.DrawVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdDrawTest {

    private static final String SEED = "双色球2026131期 03 09 14 21 27 30 + 08";

    @Test
    void anyone_can_draw_again_from_the_published_files() {
        String frame = frame(3, 60);
        String draw = drawOf(frame, 3, 60);

        assertThat(HouseholdDraw.verify(frame, draw)).isTrue();
        assertThat(HouseholdDraw.verify(frame.replace("\t7\tpresent", "\t7\taway"), draw))
                .isFalse();
        assertThat(HouseholdDraw.verify(frame, draw.replaceFirst("main\t1\t", "main\t1\tX")))
                .isFalse();
        assertThat(HouseholdDraw.verify(frame, draw.replace(SEED, SEED + "1"))).isFalse();
    }

    @Test
    void the_verifier_that_knows_nothing_of_this_class_finds_the_same() throws Difference {
        String frame = frame(3, 60);
        String draw = drawOf(frame, 3, 60);

        DrawVerifier.Report report = DrawVerifier.verify(frame, draw);

        assertThat(report.villages()).isEqualTo(3);
        assertThat(report.households()).isEqualTo(3 * 28);
        assertThatThrownBy(() -> DrawVerifier.verify(frame.replace("\t7\tpresent", "\t7\taway"), draw))
                .hasMessageContaining("another frame");
        assertThatThrownBy(() -> DrawVerifier.verify(frame, draw.replaceFirst("main\t1\t", "main\t1\tX")))
                .hasMessageContaining("Line 6 should be");
        assertThatThrownBy(() -> DrawVerifier.verify(frame, draw.replace(SEED, SEED + "1")))
                .hasMessageContaining("should be");
        assertThatThrownBy(() -> DrawVerifier.verify(frame, draw + "spare\t29\tV003-0001\n"))
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> DrawVerifier.verify(draw, frame)).isInstanceOf(Difference.class);
    }

    @Test
    void files_of_version_1_are_verified_still() throws Difference {
        String frame = frame(3, 60, false);
        String draw = drawOf(frame, 3, 60);

        assertThat(frame).startsWith("gankao-frame-1\n");
        assertThat(draw)
                .startsWith("gankao-household-draw-1\n")
                .contains("main\t1\tV001-")
                .doesNotContain("\tA");
        assertThat(HouseholdDraw.verify(frame, draw)).isTrue();
        assertThat(DrawVerifier.verify(frame, draw).households()).isEqualTo(3 * 28);
        // drawn by hand from the published construction: the first household of version 1 stays what it was
        assertThat(new VerifiableDraw("households:V001", present(frame, "V001"), SEED + " " + Sha256.hex(frame))
                        .order()
                        .get(0))
                .isEqualTo(draw.lines().toList().get(5).split("\t")[2]);
    }

    @Test
    void a_stratum_in_the_frame_that_is_changed_shows() {
        String frame = frame(2, 60);
        String draw = drawOf(frame, 2, 60);

        assertThat(frame).startsWith("gankao-frame-2\n").contains("household\tV001-0003\t3\tpresent\tB\n");
        assertThat(HouseholdDraw.verify(frame.replaceFirst("present\tB", "present\tA"), draw))
                .isFalse();
        assertThatThrownBy(() -> DrawVerifier.verify(frame, draw.replaceFirst("\tA\n", "\tB\n")))
                .hasMessageContaining("should be");
    }

    @Test
    void mains_and_spares_are_spread_over_the_strata() {
        List<String> lines = drawOf(frame(1, 60), 1, 60).lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.startsWith("main") && line.endsWith("B"))
                .isNotEmpty();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("spare") && line.endsWith("B"))
                .isNotEmpty();
        assertThat(lines).filteredOn(line -> line.startsWith("main")).hasSize(14);
        assertThat(lines).filteredOn(line -> line.startsWith("spare")).hasSize(14);
    }

    @Test
    void households_known_to_be_away_are_not_drawn() {
        String frame = frame(1, 60);

        assertThat(drawOf(frame, 1, 60)).doesNotContain("V001-0010\t").doesNotContain("V001-0020\t");
    }

    @Test
    void a_small_village_gives_all_it_has() {
        List<Drawn> drawn = HouseholdDraw.draw("V1", Map.of("A", "", "B", "", "C", ""), SEED, "f", 14, 14);

        assertThat(drawn).hasSize(3).allMatch(d -> !d.spare());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "20261118", "上证 3912.87"})
    void each_household_is_drawn_once_mains_before_spares(String seed) {
        Map<String, String> codes = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            codes.put("H" + i, "");
        }

        List<Drawn> drawn = HouseholdDraw.draw("V1", codes, seed, "f", 14, 14);

        assertThat(drawn).hasSize(28);
        assertThat(drawn).extracting(Drawn::code).doesNotHaveDuplicates();
        assertThat(drawn).extracting(Drawn::place).isSorted();
        assertThat(drawn.subList(0, 14)).noneMatch(Drawn::spare);
        assertThat(drawn.subList(14, 28)).allMatch(Drawn::spare);
        assertThat(HouseholdDraw.draw("V1", codes, seed, "f", 14, 14)).isEqualTo(drawn);
        assertThat(HouseholdDraw.draw("V2", codes, seed, "f", 14, 14)).isNotEqualTo(drawn);
    }

    /** Of 60 households 49 of the first stratum, 8 of the second, 3 of the third. */
    private static String letter(int household) {
        return household % 20 == 3 ? "B" : household % 7 == 1 ? "C" : "A";
    }

    private static String frame(int villages, int households) {
        return frame(villages, households, true);
    }

    private static String frame(int villages, int households, boolean strata) {
        List<String> parts = new ArrayList<>();
        for (int v = 1; v <= villages; v++) {
            List<Listed> listed = new ArrayList<>();
            for (int h = 1; h <= households; h++) {
                listed.add(new Listed("V%03d-%04d".formatted(v, h), h, h % 10 == 0, strata ? letter(h) : ""));
            }
            parts.add(HouseholdDraw.frameOf("V%03d".formatted(v), "上溪村", "云栖镇", listed));
        }
        return HouseholdDraw.frameFile(parts);
    }

    private static List<String> present(String frame, String village) {
        return frame.lines()
                .filter(line -> line.startsWith("household\t" + village) && line.contains("present"))
                .map(line -> line.split("\t")[1])
                .toList();
    }

    private static String drawOf(String frame, int villages, int households) {
        String hash = Sha256.hex(frame);
        StringBuilder draw = new StringBuilder(HouseholdDraw.drawHead(frame, SEED, 14, 14));
        for (int v = 1; v <= villages; v++) {
            String village = "V%03d".formatted(v);
            Map<String, String> present = new TreeMap<>();
            for (int h = 1; h <= households; h++) {
                if (h % 10 != 0) {
                    present.put("%s-%04d".formatted(village, h), frame.startsWith("gankao-frame-2") ? letter(h) : "");
                }
            }
            draw.append(HouseholdDraw.drawOf(village, HouseholdDraw.draw(village, present, SEED, hash, 14, 14)));
        }
        return draw.toString();
    }
}
