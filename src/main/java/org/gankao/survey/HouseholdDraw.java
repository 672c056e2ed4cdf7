package org.gankao.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.shared.Sha256;
import org.gankao.shared.draw.VerifiableDraw;

/**
 * The published frame and draw files (抽样名册、抽户结果), and the draw that leads from one to the other. Both are UTF-8 text with
 * tab-separated fields and a line feed after each line, so that anyone can hash and re-run them.
 *
 * <pre>
 * gankao-frame-1
 * village  V001  上溪村  云栖镇
 * household  V001-0001  1  present
 * household  V001-0002  2  away
 * </pre>
 *
 * <pre>
 * gankao-household-draw-1
 * frame  &lt;SHA-256 of the frame file&gt;
 * seed  &lt;public value&gt;
 * each  14  14
 * village  V001
 * main  1  V001-0192
 * spare  15  V001-0007
 * </pre>
 *
 * Each village is drawn by {@link VerifiableDraw} with the purpose {@code households:<village code>}, the codes of its present
 * households as pool, and {@code <public value> <frame hash>} as seed. Households known to be away are left to the telephone.
 */
public final class HouseholdDraw {

    static final String FRAME_HEAD = "gankao-frame-1\n";
    static final String DRAW_HEAD = "gankao-household-draw-1\n";

    private HouseholdDraw() {}

    /** A household of the frame. */
    public record Listed(String code, int routeNo, boolean away) {}

    /**
     * A drawn household.
     *
     * @param place in drawn order, from 1
     */
    public record Drawn(String code, int place, boolean spare) {}

    /** A village's part of the frame file; households in walking order. */
    static String frameOf(String villageCode, String villageName, String townshipName, List<Listed> households) {
        StringBuilder text = new StringBuilder(households.size() * 32);
        line(text, "village", villageCode, villageName, townshipName);
        for (Listed household : households) {
            line(
                    text,
                    "household",
                    household.code(),
                    String.valueOf(household.routeNo()),
                    household.away() ? "away" : "present");
        }
        return text.toString();
    }

    /** The frame file of villages' parts in the order of their codes. */
    static String frameFile(List<String> parts) {
        return FRAME_HEAD + String.join("", parts);
    }

    /** Mains first, then spares, in drawn order. A village with too few households gives all it has. */
    static List<Drawn> draw(
            String villageCode, List<String> present, String seed, String frameSha256, int mains, int spares) {
        List<String> order = new VerifiableDraw("households:" + villageCode, present, seed + " " + frameSha256).order();
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < Math.min(order.size(), mains + spares); i++) {
            drawn.add(new Drawn(order.get(i), i + 1, i >= mains));
        }
        return drawn;
    }

    static String drawHead(String frameSha256, String seed, int mains, int spares) {
        StringBuilder text = new StringBuilder(DRAW_HEAD);
        line(text, "frame", frameSha256);
        line(text, "seed", seed);
        line(text, "each", String.valueOf(mains), String.valueOf(spares));
        return text.toString();
    }

    static String drawOf(String villageCode, List<Drawn> drawn) {
        StringBuilder text = new StringBuilder();
        line(text, "village", villageCode);
        for (Drawn one : drawn) {
            line(text, one.spare() ? "spare" : "main", String.valueOf(one.place()), one.code());
        }
        return text.toString();
    }

    /**
     * Draws again from the published files.
     *
     * @return whether the draw file is exactly what its seed and this frame give
     */
    public static boolean verify(String frameFile, String drawFile) {
        String[] lines = drawFile.split("\n", 5);
        if (!frameFile.startsWith(FRAME_HEAD) || !drawFile.startsWith(DRAW_HEAD) || lines.length < 4) {
            return false;
        }
        String seed = lines[2].substring(lines[2].indexOf('\t') + 1);
        String[] each = lines[3].split("\t");
        int mains = Integer.parseInt(each[1]);
        int spares = Integer.parseInt(each[2]);
        String frameSha256 = Sha256.hex(frameFile);
        StringBuilder again = new StringBuilder(drawHead(frameSha256, seed, mains, spares));
        presentByVillage(frameFile)
                .forEach((village, present) ->
                        again.append(drawOf(village, draw(village, present, seed, frameSha256, mains, spares))));
        return again.toString().equals(drawFile);
    }

    private static Map<String, List<String>> presentByVillage(String frameFile) {
        Map<String, List<String>> villages = new TreeMap<>();
        List<String> present = new ArrayList<>();
        for (String line : frameFile.split("\n")) {
            String[] fields = line.split("\t");
            if (fields[0].equals("village")) {
                present = new ArrayList<>();
                villages.put(fields[1], present);
            } else if (fields[0].equals("household") && fields[3].equals("present")) {
                present.add(fields[1]);
            }
        }
        return villages;
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(fields[i].replace('\t', ' ').replace('\n', ' '));
        }
        text.append('\n');
    }
}
