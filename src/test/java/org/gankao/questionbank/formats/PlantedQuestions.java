package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gankao.platform.sheets.Sheet;
import org.gankao.platform.sheets.SheetCell;
import org.gankao.platform.sheets.SheetRow;

/** A workbook as a county's author might send it: twelve rounds of six items, with seven mistakes and two oddities. */
final class PlantedQuestions {

    private static final String[] HEADING = {
        "序号", "题型", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "答案", "解析", "难度", "知识点", "出处"
    };

    private static final String[][] ROUND = {
        {"单选题", "承包方全家进城落户的,是否保留承包地由谁决定( )。", "承包方", "发包方", "乡镇", "县", "", "A", "易", "土地承包", "农村土地承包法"},
        {"单选题", "村民委员会每届任期为( )年。", "三", "四", "五", "六", "", "C", "易", "村民自治", "村民委员会组织法"},
        {"多选题", "乡村振兴的总要求包括( )。", "产业兴旺", "生态宜居", "乡风文明", "治理有效", "生活富裕", "ABCDE", "中", "乡村振兴", "乡村振兴促进法第三条"},
        {"判断题", "农民专业合作社成员入社自愿、退社自由。", "", "", "", "", "", "对", "易", "合作社", "农民专业合作社法"},
        {"填空题", "人民调解委员会调解民间纠纷,不收取任何____。", "", "", "", "", "", "费用", "易", "人民调解", "人民调解法"},
        {"简答题", "村民反映自来水浑浊,你怎样处理?", "", "", "", "", "", "到现场查看;联系供水单位;当日答复;跟踪回访", "难", "为民服务", ""},
    };

    private static final Map<Integer, String> KEYS = Map.of(
            4, "A、B、C、D、E", 23, "T", 28, "a b c d e", 40, "A,B,C,D,E", 41, "正确", 59, "是", 71, "√", 70, "A、B、C、D、E");

    private PlantedQuestions() {}

    static SheetRow heading() {
        return row(1, HEADING);
    }

    static Sheet sheet() {
        List<SheetRow> rows = rows();
        put(rows, 10, 8, "F");
        put(rows, 16, 4, "产业兴旺");
        put(rows, 21, 2, "");
        put(rows, 27, 8, "AB");
        put(rows, 35, 1, "选择");
        put(rows, 47, 10, "5星");
        rows.set(52, row(53, cells(1, 0, 53)));
        return new Sheet("试题", rows);
    }

    /** Without the mistakes; the oddities, which are none, stay. */
    static Sheet corrected() {
        return new Sheet("试题", rows());
    }

    private static List<SheetRow> rows() {
        List<SheetRow> rows = new ArrayList<>(List.of(heading()));
        for (int number = 2; number <= 73; number++) {
            rows.add(row(number, cells((number - 2) % 6, (number - 2) / 6, number)));
        }
        put(rows, 41, 2, "<script>alert(1)</script>" + rows.get(40).cell(2).text());
        List<SheetCell> withFormula = new ArrayList<>(rows.get(41).cells());
        withFormula.set(9, new SheetCell("", null, null, "HYPERLINK(\"http://evil\",\"x\")"));
        rows.set(41, new SheetRow(42, withFormula));
        return rows;
    }

    private static String[] cells(int kind, int round, int number) {
        String[] model = ROUND[kind];
        return new String[] {
            (number - 1) + "/n",
            model[0],
            (round == 0 ? "" : "(" + (round + 1) + ")") + model[1],
            model[2],
            model[3],
            model[4],
            model[5],
            model[6],
            KEYS.getOrDefault(number, model[7]),
            "见出处。",
            model[8],
            model[9],
            model[10]
        };
    }

    private static void put(List<SheetRow> rows, int number, int column, String text) {
        List<SheetCell> cells = new ArrayList<>(rows.get(number - 1).cells());
        cells.set(column, SheetCell.ofText(text));
        rows.set(number - 1, new SheetRow(number, cells));
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, Arrays.stream(cells).map(SheetCell::ofText).toList());
    }
}
