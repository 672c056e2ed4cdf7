package org.gankao.survey;

import java.util.ArrayList;
import java.util.Iterator;
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
 * gankao-frame-2
 * village  V001  上溪村  云栖镇
 * household  V001-0001  1  present  B
 * household  V001-0002  2  away  A
 * </pre>
 *
 * <pre>
 * gankao-household-draw-2
 * frame  &lt;SHA-256 of the frame file&gt;
 * seed  &lt;public value&gt;
 * each  14  14
 * village  V001
 * main  1  V001-0192  A
 * spare  15  V001-0007  B
 * </pre>
 *
 * The last field is the stratum of a household: a letter that stands for a household class in that village only (decision 036). Mains and
 * spares of a village are shared out over its strata by {@link Shares}; each stratum is drawn by {@link VerifiableDraw} with the purpose
 * {@code households:<village code>:<letter>}, the codes of its present households as pool, and {@code <public value> <frame hash>} as seed:
 * the first are its mains, the next its spares. Places follow {@link Shares#order}. Households known to be away are left to the telephone.
 *
 * <p>Files of version 1 have no stratum: a village is drawn as one, with the purpose {@code households:<village code>}.
 */
public final class HouseholdDraw {

    private static final String FRAME = "gankao-frame-";
    private static final String DRAW = "gankao-household-draw-";
    private static final int FIELDS_WITH_STRATUM = 5;

    private HouseholdDraw() {}

    /** @param stratum letter; empty in files of version 1 */
    public record Listed(String code, int routeNo, boolean away, String stratum) {}

    /**
     * A drawn household.
     *
     * @param place in drawn order, from 1
     * @param stratum letter; empty in files of version 1
     */
    public record Drawn(String code, int place, boolean spare, String stratum) {}

    /** A village's part of the frame file; households in walking order. */
    static String frameOf(String villageCode, String villageName, String townshipName, List<Listed> households) {
        StringBuilder text = new StringBuilder(households.size() * 32);
        line(text, "village", villageCode, villageName, townshipName);
        for (Listed household : households) {
            String away = household.away() ? "away" : "present";
            String route = String.valueOf(household.routeNo());
            if (household.stratum().isEmpty()) {
                line(text, "household", household.code(), route, away);
            } else {
                line(text, "household", household.code(), route, away, household.stratum());
            }
        }
        return text.toString();
    }

    /** The frame file of villages' parts in the order of their codes. */
    static String frameFile(List<String> parts) {
        return FRAME + (hasStrata(parts) ? 2 : 1) + "\n" + String.join("", parts);
    }

    static boolean hasStrata(List<String> parts) {
        return parts.stream().anyMatch(part -> strataOf(part).values().stream().anyMatch(s -> !s.isEmpty()));
    }

    /** Mains first, then spares. A village with too few households gives all it has. */
    static List<Drawn> draw(
            String villageCode, Map<String, String> present, String seed, String frameSha256, int mains, int spares) {
        Map<String, List<String>> pools = new TreeMap<>();
        present.forEach((code, stratum) ->
                pools.computeIfAbsent(stratum, s -> new ArrayList<>()).add(code));
        Map<String, Integer> sizes = new TreeMap<>();
        pools.forEach((stratum, codes) -> sizes.put(stratum, codes.size()));
        Map<String, Integer> ofMains = Shares.of(sizes, sizes, mains);
        Map<String, Integer> left = new TreeMap<>();
        sizes.forEach((stratum, size) -> left.put(stratum, size - ofMains.get(stratum)));
        Map<String, Integer> ofSpares = Shares.of(sizes, left, spares);
        Map<String, Iterator<String>> orders = new TreeMap<>();
        pools.forEach((stratum, codes) -> orders.put(
                stratum,
                new VerifiableDraw(purpose(villageCode, stratum), codes, seed + " " + frameSha256)
                        .order()
                        .iterator()));
        List<Drawn> drawn = new ArrayList<>();
        Shares.order(ofMains).forEach(s -> drawn.add(new Drawn(orders.get(s).next(), drawn.size() + 1, false, s)));
        Shares.order(ofSpares).forEach(s -> drawn.add(new Drawn(orders.get(s).next(), drawn.size() + 1, true, s)));
        return drawn;
    }

    private static String purpose(String villageCode, String stratum) {
        return "households:" + villageCode + (stratum.isEmpty() ? "" : ":" + stratum);
    }

    /** @param frameFile it is drawn from */
    static String drawHead(String frameFile, String seed, int mains, int spares) {
        StringBuilder text = new StringBuilder(DRAW + version(frameFile) + "\n");
        line(text, "frame", Sha256.hex(frameFile));
        line(text, "seed", seed);
        line(text, "each", String.valueOf(mains), String.valueOf(spares));
        return text.toString();
    }

    static String drawOf(String villageCode, List<Drawn> drawn) {
        StringBuilder text = new StringBuilder();
        line(text, "village", villageCode);
        for (Drawn one : drawn) {
            String kind = one.spare() ? "spare" : "main";
            String place = String.valueOf(one.place());
            if (one.stratum().isEmpty()) {
                line(text, kind, place, one.code());
            } else {
                line(text, kind, place, one.code(), one.stratum());
            }
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
        if (!frameFile.startsWith(FRAME) || !drawFile.startsWith(DRAW) || lines.length < 4) {
            return false;
        }
        String seed = lines[2].substring(lines[2].indexOf('\t') + 1);
        String[] each = lines[3].split("\t");
        int mains = Integer.parseInt(each[1]);
        int spares = Integer.parseInt(each[2]);
        String frameSha256 = Sha256.hex(frameFile);
        StringBuilder again = new StringBuilder(drawHead(frameFile, seed, mains, spares));
        presentByVillage(frameFile)
                .forEach((village, present) ->
                        again.append(drawOf(village, draw(village, present, seed, frameSha256, mains, spares))));
        return again.toString().equals(drawFile);
    }

    private static String version(String frameFile) {
        return frameFile.substring(FRAME.length(), frameFile.indexOf('\n'));
    }

    /** The stratum of each household of a village's part, of those away too. */
    static Map<String, String> strataOf(String part) {
        Map<String, String> strata = new TreeMap<>();
        for (String line : part.split("\n")) {
            String[] fields = line.split("\t");
            if (fields[0].equals("household")) {
                strata.put(fields[1], fields.length == FIELDS_WITH_STRATUM ? fields[4] : "");
            }
        }
        return strata;
    }

    private static Map<String, Map<String, String>> presentByVillage(String frameFile) {
        Map<String, Map<String, String>> villages = new TreeMap<>();
        Map<String, String> present = new TreeMap<>();
        for (String line : frameFile.split("\n")) {
            String[] fields = line.split("\t");
            if (fields[0].equals("village")) {
                present = new TreeMap<>();
                villages.put(fields[1], present);
            } else if (fields[0].equals("household") && fields[3].equals("present")) {
                present.put(fields[1], fields.length == FIELDS_WITH_STRATUM ? fields[4] : "");
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
