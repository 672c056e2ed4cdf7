package org.gankao.exam.onpaper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.Media;

/** A form with an item of every kind, and its keys, as frozen documents hold them. */
final class EveryKind {

    static final String SHA256 = "3f9ac0de".repeat(8);

    final Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
    private final List<Object> items = new ArrayList<>();
    private final Media drawing;

    EveryKind() {
        drawing = new Media("image/svg+xml", bytes(anyDrawing()));
        item(
                "single",
                Map.of("stem", "农村土地承包经营权的承包期，耕地为多少年？", "options", options("十年", "二十年", "三十年", "五十年")),
                List.of(List.of("C")));
        item(
                "multiple",
                Map.of(
                        "stem",
                        "村务公开应当包括哪些内容？",
                        "options",
                        options("村集体经济收支和资产处置的情况，按季度逐笔列明", "低保、临时救助等政策落实的名单和标准", "村干部家庭成员的银行存款余额", "宅基地使用方案和征地补偿费的分配")),
                List.of(List.of("A", "B", "D")));
        item("true-false", Map.of("stem", "承包地被依法征收的，承包方有权获得相应补偿。"), List.of(List.of("true")));
        item(
                "fill-in",
                Map.of("stem", "村民会议由本村____周岁以上村民组成，过____到会方可举行。", "blanks", 2),
                List.of(List.of("18", "十八"), List.of("半数")));
        item(
                "picture",
                Map.of(
                        "stem",
                        "图中的标志表示什么？",
                        "picture",
                        drawing.address(),
                        "alt",
                        "标志",
                        "options",
                        options("水源保护区", "永久基本农田")),
                List.of(List.of("B")));
        item("short-answer", Map.of("stem", "简述调解土地边界纠纷的步骤。"), List.of(List.of("到现场核对四至"), List.of("查承包合同和证书", "2")));
        item(
                "matching",
                Map.of(
                        "stem",
                        "把事项和办理部门对上。",
                        "reuse",
                        false,
                        "premises",
                        premises("宅基地审批", "医保报销", "土地纠纷仲裁"),
                        "options",
                        options("医疗保障局", "乡镇人民政府", "农村土地承包仲裁委员会", "民政局")),
                List.of(List.of("1", "B"), List.of("2", "A"), List.of("3", "C")));
        item(
                "ordering",
                Map.of("stem", "排列“四议两公开”的先后。", "options", options("村党组织提议", "村两委商议", "党员大会审议", "村民会议决议")),
                List.of(List.of("A", "B", "C", "D")));
        item(
                "hotspot",
                Map.of("stem", "指出图中的永久基本农田标志。", "picture", drawing.address(), "alt", "村庄鸟瞰"),
                List.of(Map.of("rectangle", List.of(200, 300, 200, 200))));
        item(
                "picture-choice",
                Map.of("stem", "哪一张是村务公开栏？", "options", List.of(pictured("A"), pictured("B"), pictured("C"))),
                List.of(List.of("A")));
        item(
                "case-group",
                Map.of(
                        "stem",
                        "王某外出务工三年，承包地由邻居代耕。今年王某返乡要求收回。",
                        "parts",
                        List.of(
                                Map.of(
                                        "id",
                                        "1",
                                        "type",
                                        "single",
                                        "stem",
                                        "首先应当查看什么？",
                                        "options",
                                        options("承包合同", "身份证", "存折")),
                                Map.of("id", "2", "type", "true-false", "stem", "代耕三年后承包权归邻居。"))),
                List.of(
                        Map.of("type", "single", "answers", List.of(List.of("A"))),
                        Map.of("type", "true-false", "answers", List.of(List.of("false")))));
    }

    Map<String, Object> form() {
        return Map.of(
                "paper",
                "2026年秋季联村干部测试",
                "label",
                "B",
                "minutes",
                90,
                "sections",
                List.of(
                        Map.of("kind", "KNOWLEDGE", "personal", false, "points", "22", "items", items),
                        Map.of("kind", "PHOTO", "personal", true, "points", "15", "count", 10),
                        Map.of("kind", "SCENARIO", "personal", false, "points", "10", "items", List.of(branching()))));
    }

    Media media(String address) {
        if (!address.equals(drawing.address())) {
            throw new IllegalArgumentException(address);
        }
        return drawing;
    }

    private void item(String type, Map<String, Object> document, List<?> answers) {
        String id = "K" + (items.size() + 1);
        Map<String, Object> whole = new LinkedHashMap<>(document);
        whole.put("type", type);
        whole.put("id", id);
        whole.put("points", "2");
        items.add(whole);
        keys.put(id, Map.of("type", type, "answers", answers, "source", "依据" + id, "explanation", "说明" + id));
    }

    private Map<String, Object> branching() {
        keys.put(
                "S1",
                Map.of(
                        "points",
                        10,
                        "nodes",
                        Map.of(
                                "n1", Map.of("text", "", "choices", List.of(gain("A", 6), gain("B", 0))),
                                "n2", Map.of("text", "", "choices", List.of(gain("A", 4))))));
        return Map.of(
                "id",
                "S1",
                "type",
                "case",
                "title",
                "暴雨转移",
                "situation",
                "夜里十点，气象台发布红色预警。",
                "start",
                "n1",
                "points",
                "10",
                "nodes",
                Map.of(
                        "n1",
                        Map.of("text", "你先做什么？", "choices", List.of(way("A", "逐户叫门", "n2"), way("B", "在群里发通知", "n3"))),
                        "n2",
                        Map.of("text", "有一户不愿走。", "choices", List.of(way("A", "请亲属劝说", "n3"))),
                        "n3",
                        Map.of("text", "天亮了。", "end", true, "choices", List.of())));
    }

    private static Map<String, Object> way(String id, String text, String next) {
        return Map.of("id", id, "text", text, "next", next);
    }

    private static Map<String, Object> gain(String id, int points) {
        return Map.of("id", id, "points", points);
    }

    private Map<String, Object> pictured(String id) {
        return Map.of("id", id, "text", "", "picture", drawing.address(), "alt", "图" + id);
    }

    private static List<Object> options(String... texts) {
        return entries('A', texts);
    }

    private static List<Object> premises(String... texts) {
        return entries('1', texts);
    }

    private static List<Object> entries(char first, String... texts) {
        List<Object> entries = new ArrayList<>();
        for (String text : texts) {
            entries.add(Map.of("id", String.valueOf((char) (first + entries.size())), "text", text));
        }
        return entries;
    }

    /** Of the bank, one with words in it. */
    private static Path anyDrawing() {
        try (var files = Files.walk(Path.of("question-bank", "photos"))) {
            return files.filter(file -> file.toString().endsWith(".svg"))
                    .filter(file -> new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8).contains("永久基本农田"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
