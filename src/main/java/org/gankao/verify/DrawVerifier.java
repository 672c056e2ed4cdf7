package org.gankao.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.shared.Sha256;
import org.gankao.shared.draw.VerifiableDraw;

/**
 * Draws households again from the published frame and seed, and compares with the published draw line by line. The files are
 * described at {@code survey.HouseholdDraw}, of which nothing is used here.
 */
public final class DrawVerifier {

    private static final String FRAME_HEAD = "gankao-frame-1";
    private static final String DRAW_HEAD = "gankao-household-draw-1";
    private static final int HEAD_LINES = 4;

    private DrawVerifier() {}

    /** What was drawn again. */
    public record Report(String frameSha256, String drawSha256, String seed, int villages, int households) {}

    /** @throws Difference naming the first line that differs */
    public static Report verify(String frame, String draw) throws Difference {
        List<String> lines = lines(draw);
        if (!frame.startsWith(FRAME_HEAD + "\n")) {
            throw new Difference("第一个文件不是抽样名册。", "The first file is no frame.");
        }
        if (lines.size() < HEAD_LINES || !lines.get(0).equals(DRAW_HEAD)) {
            throw new Difference("第二个文件不是抽户结果。", "The second file is no draw.");
        }
        String frameSha256 = Sha256.hex(frame);
        if (!lines.get(1).equals("frame\t" + frameSha256)) {
            throw new Difference(
                    "抽户用的不是这份名册：名册的校验值是 " + frameSha256 + "。",
                    "The draw is of another frame; this one has the hash " + frameSha256 + ".");
        }
        String seed = lines.get(2).replaceFirst("^seed\t", "");
        String[] each = lines.get(3).split("\t", -1);
        if (each.length != 3 || !each[1].matches("\\d{1,4}") || !each[2].matches("\\d{1,4}")) {
            throw new Difference("抽户结果的第 4 行读不懂。", "Line 4 of the draw cannot be read.");
        }
        List<String> again = again(frame, frameSha256, seed, Integer.parseInt(each[1]), Integer.parseInt(each[2]));
        List<String> published = lines.subList(HEAD_LINES, lines.size());
        for (int i = 0; i < Math.max(again.size(), published.size()); i++) {
            String right = i < again.size() ? again.get(i) : "（无 nothing）";
            String found = i < published.size() ? published.get(i) : "（无 nothing）";
            if (!right.equals(found)) {
                throw new Difference(
                        "第 %d 行应为 %s，公布的是 %s。".formatted(i + HEAD_LINES + 1, right, found),
                        "Line %d should be %s and is %s.".formatted(i + HEAD_LINES + 1, right, found));
            }
        }
        int villages = (int)
                again.stream().filter(line -> line.startsWith("village\t")).count();
        return new Report(frameSha256, Sha256.hex(draw), seed, villages, again.size() - villages);
    }

    private static List<String> again(String frame, String frameSha256, String seed, int mains, int spares)
            throws Difference {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> village : present(frame).entrySet()) {
            lines.add("village\t" + village.getKey());
            List<String> order;
            try {
                order = new VerifiableDraw(
                                "households:" + village.getKey(), village.getValue(), seed + " " + frameSha256)
                        .order();
            } catch (IllegalArgumentException e) {
                throw new Difference(
                        "名册里 " + village.getKey() + " 村的户有重复或读不懂。",
                        "The frame of village " + village.getKey() + " cannot be drawn from: " + e.getMessage());
            }
            for (int i = 0; i < Math.min(order.size(), mains + spares); i++) {
                lines.add((i < mains ? "main" : "spare") + "\t" + (i + 1) + "\t" + order.get(i));
            }
        }
        return lines;
    }

    /** Households present by village, villages in the order of their codes. */
    private static Map<String, List<String>> present(String frame) throws Difference {
        Map<String, List<String>> villages = new TreeMap<>();
        List<String> open = null;
        int number = 1;
        for (String line : lines(frame).subList(1, lines(frame).size())) {
            number++;
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("village") && fields.length == 4) {
                open = new ArrayList<>();
                villages.put(fields[1], open);
            } else if (fields[0].equals("household") && fields.length == 4 && open != null) {
                if (fields[3].equals("present")) {
                    open.add(fields[1]);
                }
            } else {
                throw new Difference("名册的第 " + number + " 行读不懂。", "Line " + number + " of the frame cannot be read.");
            }
        }
        return villages;
    }

    private static List<String> lines(String file) {
        return List.of(file.split("\n"));
    }
}
