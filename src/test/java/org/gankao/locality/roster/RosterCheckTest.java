package org.gankao.locality.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.people.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCheckTest {

    @TempDir
    Path folder;

    @Test
    void a_sound_roster_has_no_error_and_no_warning() {
        CheckedRoster checked = check(RosterBook.sound());

        assertThat(told(checked, Severity.ERROR)).isEmpty();
        assertThat(told(checked, Severity.WARNING)).isEmpty();
        assertThat(checked.roster().units()).hasSize(4);
        assertThat(checked.roster().grids()).hasSize(3);
        assertThat(checked.roster().cadres()).hasSize(4);
        assertThat(checked.roster().households()).hasSize(6);
        assertThat(checked.roster().residents()).hasSize(12);
        assertThat(checked.roster().duties()).hasSize(6);
    }

    @Test
    void the_order_of_columns_is_free() {
        Path file = RosterBook.sound().write(folder, List.of(RosterSheet.values()), true);

        assertThat(RosterCheck.check(RosterFile.read(file, n -> {}), OnRoster.NOTHING)
                        .roster())
                .isEqualTo(check(RosterBook.sound()).roster());
    }

    /** Every kind of problem an office's file has shown, each planted once, found exactly once, and nothing else. */
    @Test
    void finds_every_planted_problem_and_none_that_only_follows() {
        RosterBook book = RosterBook.sound();
        int unit = book.next(RosterSheet.UNITS);
        book.add(RosterSheet.UNITS, "QX02", "云栖镇", "镇", "QX");
        int grid = book.next(RosterSheet.GRIDS);
        book.add(RosterSheet.GRIDS, "QX0199", "无名村", "不存在镇", "QX0199-1", "", "");
        int cadre = book.next(RosterSheet.CADRES);
        book.cadre("C0005", "白艳", "男", "组团成员", "桃源街道", "QX0101");
        book.cadre("C0006", "林福", "男", "组团成员", "云栖镇", "QX0101");
        book.cadre("C0007", "谭子", "男", "组团成员", "县发改委", "QX0101");
        book.cadre("C0001", "尹国", "男", "组团成员", "桃源街道", "QX0101");
        book.cadre("C0008", "", "男", "组团成员", "桃源街道", "QX0101");
        book.cadre("C0009", "莫士", "男", "组团成员", "桃源街道", "QX9999");
        book.cadre("C0010", "孟钧", "女", "联络员", "桃源街道", "QX0101");
        book.set(RosterSheet.CADRES, cadre, "身份证号", broken(RosterBook.number(1970, 1)));
        book.set(RosterSheet.CADRES, cadre + 1, "手机", "1593658943");
        book.set(RosterSheet.CADRES, cadre + 3, "身份证号", RosterBook.number(1971, 1));
        book.set(RosterSheet.CADRES, cadre + 6, "性别", "M");
        int household = book.next(RosterSheet.HOUSEHOLDS);
        book.add(RosterSheet.HOUSEHOLDS, "H00007", "QX0101", "QX0101-9", "崔榕", "7号", "放心户", 1, "");
        book.add(RosterSheet.HOUSEHOLDS, "H00008", "QX0101", "QX0101-1", "陆庆", "8号", "贴心户", 1, "");
        book.add(RosterSheet.HOUSEHOLDS, "H00009", "QX0101", "QX0101-1", "薛建", "9号", "放心户", "三人", "");
        book.add(RosterSheet.HOUSEHOLDS, "H00001", "QX0101", "QX0101-1", "覃刚", "9号", "放心户", 1, "");
        book.set(RosterSheet.RESIDENTS, 6, "姓名", "梁晨清");
        int resident = book.next(RosterSheet.RESIDENTS);
        book.add(RosterSheet.RESIDENTS, "H99999", "黄才学", "户主", "男", "", "务农", "良好", "");
        book.add(RosterSheet.RESIDENTS, "H00007", "崔榕", "户主", "男", "", "务农", "良好", "");
        book.set(RosterSheet.DUTIES, 5, "起始日期", "去年三月");
        book.set(RosterSheet.DUTIES, 6, "终止日期", LocalDate.of(2024, 1, 1));
        int duty = book.next(RosterSheet.DUTIES);
        book.add(RosterSheet.DUTIES, "C0005", "H00007", LocalDate.of(2025, 1, 6), "");

        CheckedRoster checked = check(book);

        assertThat(told(checked, Severity.ERROR))
                .containsExactlyInAnyOrder(
                        "单位 " + unit + " 单位编码 duplicate",
                        "村与网格 " + grid + " 所属乡镇 unknownTownship",
                        "干部 " + cadre + " 身份证号 idCheckDigit",
                        "干部 " + (cadre + 1) + " 手机 mobileLength",
                        "干部 " + (cadre + 2) + " 单位 unknownUnit",
                        "干部 " + (cadre + 3) + " 工号 duplicate",
                        "干部 " + (cadre + 4) + " 姓名 empty",
                        "干部 " + (cadre + 5) + " 联村村编码 unknownVillage",
                        "干部 " + (cadre + 6) + " 性别 gender",
                        "干部 " + (cadre + 6) + " 岗位类别 postCategory",
                        "农户 " + household + " 网格编号 unknownGrid",
                        "农户 " + (household + 1) + " 户类型 householdCategory",
                        "农户 " + (household + 2) + " 人口 notWhole",
                        "农户 " + (household + 3) + " 户编码 duplicate",
                        "家庭成员 6 姓名 headDiffers",
                        "家庭成员 " + resident + " 户编码 unknownHousehold",
                        "联户责任 5 起始日期 badDate",
                        "联户责任 6 终止日期 endsBeforeBegin");
        assertThat(told(checked, Severity.WARNING))
                .contains(
                        "村与网格 " + grid + " 网格名称 gridUnnamed",
                        "村与网格 " + grid + " 户数 gridUncounted",
                        "联户责任 " + duty + " 工号 refersToError",
                        "联户责任 " + duty + " 户编码 refersToError");
    }

    @Test
    void cleans_what_people_type_and_lists_it() {
        RosterBook book = RosterBook.sound()
                .set(RosterSheet.GRIDS, 4, "户数", "２１")
                .set(RosterSheet.GRIDS, 5, "所属乡镇", " 桃源街道\u3000")
                .set(RosterSheet.CADRES, 4, "姓名", "梁\u3000力")
                .set(RosterSheet.CADRES, 5, "手机", "１５４００００００１２")
                .set(RosterSheet.CADRES, 5, "联村村编码", "QX0101，QX0201")
                .set(RosterSheet.DUTIES, 4, "起始日期", "2025/01/06")
                .set(RosterSheet.DUTIES, 5, "起始日期", "2025.1.6")
                .set(RosterSheet.DUTIES, 6, "起始日期", "2025年1月6日")
                .blank(RosterSheet.CADRES);
        book.cadre("C0005", "白艳", "女", "组团成员", "桃源街道", "QX0101 QX0201");

        CheckedRoster checked = check(book);

        assertThat(told(checked, Severity.ERROR)).isEmpty();
        assertThat(told(checked, Severity.CLEANED))
                .containsExactlyInAnyOrder(
                        "村与网格 4 户数 cleaned",
                        "村与网格 5 所属乡镇 cleaned",
                        "干部 3 任职日期 serialDates",
                        "干部 4 姓名 cleaned",
                        "干部 5 手机 cleanedSecretly",
                        "干部 5 联村村编码 cleaned",
                        "干部 8  blankRow",
                        "干部 9 联村村编码 cleaned",
                        "联户责任 3 起始日期 serialDates",
                        "联户责任 4 起始日期 cleaned",
                        "联户责任 5 起始日期 cleaned",
                        "联户责任 6 起始日期 cleaned");
        assertThat(checked.roster().cadres().get(0).name()).isEqualTo("梁力");
        assertThat(checked.roster().cadres().get(1).mobile()).isEqualTo("15400000012");
        assertThat(checked.roster().duties()).extracting(Roster.Duty::from).containsOnly(LocalDate.of(2025, 1, 6));
    }

    @Test
    void no_finding_tells_a_telephone_or_a_whole_id_number() {
        String number = broken(RosterBook.number(1970, 1));
        RosterBook book = RosterBook.sound()
                .set(RosterSheet.CADRES, 4, "身份证号", number)
                .set(RosterSheet.CADRES, 5, "手机", "1593658943");

        assertThat(check(book).findings())
                .allSatisfy(f -> assertThat(String.join("|", f.args())).doesNotContain(number, "1593658943"));
    }

    @Test
    void counts_members_and_notices_households_without() {
        RosterBook book = RosterBook.sound().set(RosterSheet.HOUSEHOLDS, 4, "人口", 5);
        int row = book.next(RosterSheet.HOUSEHOLDS);
        book.add(RosterSheet.HOUSEHOLDS, "H00007", "QX0101", "QX0101-1", "崔榕", "7号", "放心户", 1, "");

        assertThat(told(check(book), Severity.WARNING))
                .containsExactlyInAnyOrder("农户 4 人口 membersDiffer", "农户 " + row + " 户编码 noMembers");
    }

    @Test
    void a_missing_sheet_or_column_is_the_only_thing_said() {
        Path file = RosterBook.sound()
                .write(folder, List.of(RosterSheet.UNITS, RosterSheet.GRIDS, RosterSheet.CADRES), false);

        assertThat(told(RosterCheck.check(RosterFile.read(file, n -> {}), OnRoster.NOTHING), Severity.ERROR))
                .containsExactlyInAnyOrder("农户 0  noSheet", "家庭成员 0  noSheet", "联户责任 0  noSheet");
    }

    @Test
    void a_file_may_refer_to_what_is_on_the_roster() {
        OnRoster known = new OnRoster(
                Map.of("QX03", new OnRoster.KnownUnit("QX03", "云栖镇", UnitKind.TOWNSHIP)),
                Set.of("QX0301"),
                Map.of("QX0301-1", "QX0301"),
                Set.of("C0099"),
                Map.of("H00099", "老户主"));
        RosterBook book = RosterBook.sound();
        book.cadre("C0005", "白艳", "女", "组团成员", "云栖镇", "QX0301");
        book.add(RosterSheet.HOUSEHOLDS, "H00007", "QX0301", "QX0301-1", "崔榕", "7号", "放心户", 1, "");
        book.add(RosterSheet.RESIDENTS, "H00007", "崔榕", "户主", "男", "", "务农", "良好", "");
        book.add(RosterSheet.DUTIES, "C0099", "H00099", LocalDate.of(2025, 1, 6), "");

        CheckedRoster checked = RosterCheck.check(book.read(folder), known);

        assertThat(told(checked, Severity.ERROR)).isEmpty();
    }

    @Test
    void a_file_may_move_a_grid_and_change_what_a_unit_is() {
        OnRoster known = new OnRoster(
                Map.of("QX02", new OnRoster.KnownUnit("QX02", "龙泉镇", UnitKind.DEPARTMENT)),
                Set.of("QX0101", "QX0201"),
                Map.of("QX0201-1", "QX0101"),
                Set.of(),
                Map.of());

        assertThat(told(RosterCheck.check(RosterBook.sound().read(folder), known), Severity.ERROR))
                .isEmpty();
    }

    private CheckedRoster check(RosterBook book) {
        return RosterCheck.check(book.read(folder), OnRoster.NOTHING);
    }

    private static List<String> told(CheckedRoster checked, Severity severity) {
        return checked.findings().stream()
                .filter(f -> f.severity() == severity)
                .map(f -> f.sheet().title() + " " + f.row() + " " + f.column() + " " + f.problem())
                .toList();
    }

    private static String broken(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '1' ? '2' : '1');
    }
}
