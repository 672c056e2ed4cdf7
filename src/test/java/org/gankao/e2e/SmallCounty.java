package org.gankao.e2e;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.locality.roster.RosterBook;
import org.gankao.locality.roster.RosterSheet;

/**
 * The roster of an invented county small enough for a whole cycle in minutes: two townships with two villages each, 64
 * households, 12 cadres of three post categories. Codes start with DX, names are made up.
 */
final class SmallCounty {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Base date of the cycle. */
    static final LocalDate TODAY = LocalDate.now(CHINA);

    static final String CYCLE = "第四季度联村工作考评";
    static final String TOWNSHIP_ONE = "枫桥街道";
    static final String TOWNSHIP_TWO = "松岭镇";

    /** Grid cadre of the first village who sits the test. */
    static final String SITS = "D0002";

    /** First secretary, sent by a department, who sits it on a phone. */
    static final String SITS_ON_PHONE = "D0010";

    /** Leader who begins and never hands in. */
    static final String FORGETS = "D0007";

    static final int CADRES = 12;

    private static final List<String> VILLAGES = List.of("DX0101", "DX0102", "DX0201", "DX0202");
    private static final List<String> VILLAGE_NAMES = List.of("上塘村", "渡口村", "大垄村", "石门村");
    private static final List<String> GIVEN = List.of("永安", "德明", "秀兰", "国华");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private static final List<String> CATEGORIES = List.of("放心户", "关心户", "连心户");
    private static final LocalDate LONG_AGO = LocalDate.of(2023, 5, 4);
    private static final int HOUSEHOLDS_A_VILLAGE = 16;

    /** Login names and names of those evaluators who carry a phone, one of each pair. */
    static final Map<String, String> EVALUATORS =
            new TreeMap<>(Map.of("cp01", "方明", "cp03", "石磊", "cp05", "潘云", "cp07", "邱禾"));

    /** What the households of each village think of their team: 100, 95, 90 and 81 points under 100/75/55. */
    private static final Map<String, List<String>> VOTES = Map.of(
            "上塘村", List.of("SATISFIED", "SATISFIED", "SATISFIED", "SATISFIED", "SATISFIED"),
            "渡口村", List.of("SATISFIED", "SATISFIED", "SATISFIED", "SATISFIED", "BASIC"),
            "大垄村", List.of("SATISFIED", "SATISFIED", "SATISFIED", "BASIC", "BASIC"),
            "石门村", List.of("SATISFIED", "SATISFIED", "BASIC", "BASIC", "DISSATISFIED"));

    private SmallCounty() {}

    static List<String> votesOf(String village) {
        return VOTES.get(village);
    }

    /** Eight evaluators of the county level as a list to be pasted. */
    static String evaluators() {
        List<String> companions = List.of("袁丽", "葛兰", "董平", "汪秀");
        StringBuilder list = new StringBuilder();
        int pair = 0;
        for (Map.Entry<String, String> evaluator : EVALUATORS.entrySet()) {
            list.append(evaluator.getValue())
                    .append('\t')
                    .append(evaluator.getKey())
                    .append("\t县社情民意中心\n");
            list.append(companions.get(pair++)).append("\t\t县社情民意中心\n");
        }
        return list.toString();
    }

    /** Without problems; one cadre came to his post a month before the base date. */
    static RosterBook sound() {
        RosterBook book = RosterBook.empty();
        book.add(RosterSheet.UNITS, "DX", "栖霞县", "县", "");
        book.add(RosterSheet.UNITS, "DX01", TOWNSHIP_ONE, "街道", "DX");
        book.add(RosterSheet.UNITS, "DX02", TOWNSHIP_TWO, "镇", "DX");
        book.add(RosterSheet.UNITS, "DXB01", "县委组织部", "部门", "DX");
        book.add(RosterSheet.UNITS, "DXB02", "县农业农村局", "部门", "DX");
        cadres(book);
        for (int village = 0; village < VILLAGES.size(); village++) {
            village(book, village);
        }
        return book;
    }

    /** The same with mistakes as offices make them: eight errors, and cells that are cleaned. */
    static RosterBook withProblems() {
        return sound().set(RosterSheet.UNITS, 8, "单位编码", "DX02")
                .set(RosterSheet.CADRES, 4, "身份证号", "331099198501010025")
                .set(RosterSheet.CADRES, 5, "单位", "县发改委")
                .set(RosterSheet.CADRES, 6, "性别", "M")
                .set(RosterSheet.CADRES, 7, "工号", "Ｄ０００４")
                .set(RosterSheet.CADRES, 8, "姓名", "　何 川 ")
                .set(RosterSheet.HOUSEHOLDS, 10, "人口", "三人")
                .set(RosterSheet.HOUSEHOLDS, 11, "户类型", "贴心户")
                .set(RosterSheet.RESIDENTS, 5, "户编码", "H9999")
                .set(RosterSheet.DUTIES, 4, "起始日期", "去年三月");
    }

    private static void cadres(RosterBook book) {
        cadre(book, "D0001", "梁力", "联村领导", TOWNSHIP_ONE, "公务员", "", "DX0101、DX0102");
        cadre(book, SITS, "林泰", "网格责任人", TOWNSHIP_ONE, "公务员", "", "DX0101");
        cadre(book, "D0003", "周福", "网格责任人", TOWNSHIP_ONE, "公务员", "", "DX0101");
        cadre(book, "D0004", "顾敏", "网格责任人", TOWNSHIP_ONE, "公务员", "", "DX0101");
        cadre(book, "D0005", "何川", "网格责任人", TOWNSHIP_ONE, "公务员", "", "DX0102");
        cadre(book, "D0006", "罗静", "网格责任人", TOWNSHIP_ONE, "编外", "", "DX0102");
        cadre(book, FORGETS, "沈波", "联村领导", TOWNSHIP_TWO, "公务员", "", "DX0201、DX0202");
        cadre(book, "D0008", "韩雪", "网格责任人", TOWNSHIP_TWO, "事业", "", "DX0201");
        cadre(book, "D0009", "唐军", "网格责任人", TOWNSHIP_TWO, "参公", "", "DX0202");
        cadre(book, SITS_ON_PHONE, "彭伟", "第一书记", TOWNSHIP_TWO, "公务员", "县农业农村局", "DX0201");
        cadre(book, "D0011", "曾莉", "第一书记", TOWNSHIP_ONE, "事业", "县农业农村局", "DX0102");
        cadre(book, "D0012", "谢强", "网格责任人", TOWNSHIP_TWO, "公务员", "", "DX0202");
        book.set(RosterSheet.CADRES, 15, "任职日期", TODAY.minusMonths(1));
    }

    private static void cadre(
            RosterBook book,
            String code,
            String name,
            String category,
            String unit,
            String establishment,
            String sender,
            String villages) {
        int number = Integer.parseInt(code.substring(1));
        boolean man = !List.of(4, 6, 8, 11).contains(number);
        book.add(
                RosterSheet.CADRES,
                code,
                name,
                man ? "男" : "女",
                RosterBook.number(1985, number * 2 + (man ? 1 : 0)),
                "154000000%02d".formatted(number),
                unit,
                establishment,
                category,
                sender,
                LONG_AGO,
                "科员",
                villages);
    }

    private static void village(RosterBook book, int village) {
        String code = VILLAGES.get(village);
        String township = village < 2 ? TOWNSHIP_ONE : TOWNSHIP_TWO;
        for (int grid = 1; grid <= 2; grid++) {
            book.add(
                    RosterSheet.GRIDS,
                    code,
                    VILLAGE_NAMES.get(village),
                    township,
                    code + "-" + grid,
                    "第" + grid + "网格",
                    HOUSEHOLDS_A_VILLAGE / 2);
        }
        for (int i = 0; i < HOUSEHOLDS_A_VILLAGE; i++) {
            household(book, village, i);
        }
    }

    private static void household(RosterBook book, int village, int place) {
        int number = village * HOUSEHOLDS_A_VILLAGE + place + 1;
        String code = "H%04d".formatted(number);
        String head = SURNAMES.charAt(place) + GIVEN.get(village);
        book.add(
                RosterSheet.HOUSEHOLDS,
                code,
                VILLAGES.get(village),
                VILLAGES.get(village) + (place < HOUSEHOLDS_A_VILLAGE / 2 ? "-1" : "-2"),
                head,
                (place + 1) + "号",
                CATEGORIES.get(place % CATEGORIES.size()),
                2,
                "");
        String sex = village == 2 ? "女" : "男";
        book.add(
                RosterSheet.RESIDENTS,
                code,
                head,
                "户主",
                sex,
                RosterBook.number(1950 + place, number * 2 + (village == 2 ? 0 : 1)),
                "务农",
                "良好",
                "");
        book.add(
                RosterSheet.RESIDENTS,
                code,
                SURNAMES.charAt((place + 5) % SURNAMES.length()) + "小"
                        + GIVEN.get(village).charAt(0),
                "配偶",
                village == 2 ? "男" : "女",
                "",
                "务工",
                "良好",
                "");
        book.add(RosterSheet.DUTIES, linking(village, place), code, LocalDate.of(2025, 1, 6), "");
    }

    /** Staff number of the cadre who links the household; in the first village three share the work. */
    private static String linking(int village, int place) {
        return switch (village) {
            case 0 -> List.of(SITS, "D0003", "D0004").get(place / 6);
            case 1 -> place < 8 ? "D0005" : "D0006";
            case 2 -> place < 8 ? SITS_ON_PHONE : "D0008";
            default -> place < 8 ? "D0009" : FORGETS;
        };
    }
}
