package org.gankao.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gankao.shared.Sha256;
import org.gankao.shared.draw.VerifiableDraw;

/**
 * Draws households again from the published frame and seed, and compares with the published draw line by line. The files are
 * described at {@code survey.HouseholdDraw}, of which nothing is used here; those of version 1, without strata, are read too.
 */
public final class DrawVerifier {

    private static final String FRAME_HEAD = "gankao-frame-";
    private static final String DRAW_HEAD = "gankao-household-draw-";
    private static final int HEAD_LINES = 4;

    private DrawVerifier() {}

    /** What was drawn again. */
    public record Report(String frameSha256, String drawSha256, String seed, int villages, int households) {}

    /** @throws Difference naming the first line that differs */
    public static Report verify(String frame, String draw) throws Difference {
        List<String> lines = lines(draw);
        boolean strata = frame.startsWith(FRAME_HEAD + "2\n");
        if (!strata && !frame.startsWith(FRAME_HEAD + "1\n")) {
            throw new Difference("第一个文件不是抽样名册。", "The first file is no frame.");
        }
        if (lines.size() < HEAD_LINES || !lines.get(0).equals(DRAW_HEAD + (strata ? 2 : 1))) {
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
        for (Map.Entry<String, SortedMap<String, List<String>>> village :
                present(frame).entrySet()) {
            lines.add("village\t" + village.getKey());
            try {
                lines.addAll(village(village.getKey(), village.getValue(), seed + " " + frameSha256, mains, spares));
            } catch (IllegalArgumentException e) {
                throw new Difference(
                        "名册里 " + village.getKey() + " 村的户有重复或读不懂。",
                        "The frame of village " + village.getKey() + " cannot be drawn from: " + e.getMessage());
            }
        }
        return lines;
    }

    /** The strata of a village by letter; one without a letter in files of version 1. */
    private static List<String> village(
            String code, SortedMap<String, List<String>> strata, String seed, int mains, int spares) {
        List<String> letters = List.copyOf(strata.keySet());
        List<List<String>> drawn = new ArrayList<>();
        int[] sizes = new int[letters.size()];
        int[] left = new int[letters.size()];
        for (int i = 0; i < sizes.length; i++) {
            String letter = letters.get(i);
            List<String> pool = strata.get(letter);
            sizes[i] = pool.size();
            drawn.add(new VerifiableDraw("households:" + code + (letter.isEmpty() ? "" : ":" + letter), pool, seed)
                    .order());
        }
        int[] ofMains = Allotment.of(sizes, sizes, mains);
        for (int i = 0; i < sizes.length; i++) {
            left[i] = sizes[i] - ofMains[i];
        }
        int[] taken = new int[sizes.length];
        List<String> lines = new ArrayList<>();
        append(lines, "main", Allotment.sequence(ofMains), letters, drawn, taken);
        append(lines, "spare", Allotment.sequence(Allotment.of(sizes, left, spares)), letters, drawn, taken);
        return lines;
    }

    private static void append(
            List<String> lines,
            String kind,
            int[] sequence,
            List<String> letters,
            List<List<String>> drawn,
            int[] taken) {
        for (int stratum : sequence) {
            String letter = letters.get(stratum);
            lines.add(kind + "\t" + (lines.size() + 1) + "\t"
                    + drawn.get(stratum).get(taken[stratum]++) + (letter.isEmpty() ? "" : "\t" + letter));
        }
    }

    /** Households present by village and stratum, villages in the order of their codes. */
    private static Map<String, SortedMap<String, List<String>>> present(String frame) throws Difference {
        int fields = frame.startsWith(FRAME_HEAD + "2\n") ? 5 : 4;
        Map<String, SortedMap<String, List<String>>> villages = new TreeMap<>();
        SortedMap<String, List<String>> open = null;
        int number = 1;
        for (String line : lines(frame).subList(1, lines(frame).size())) {
            number++;
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("village") && parts.length == 4) {
                open = new TreeMap<>();
                villages.put(parts[1], open);
            } else if (parts[0].equals("household") && parts.length == fields && open != null) {
                if (parts[3].equals("present")) {
                    open.computeIfAbsent(fields == 5 ? parts[4] : "", letter -> new ArrayList<>())
                            .add(parts[1]);
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
