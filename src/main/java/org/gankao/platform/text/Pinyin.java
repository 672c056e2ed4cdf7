package org.gankao.platform.text;

import java.util.Locale;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Sort keys of Chinese names: their syllables, lower case, separated by blanks, without tones. No collation of the
 * database sorts by pinyin, so tables keep the key beside the name.
 */
public final class Pinyin {

    /** Surnames that are read otherwise than the character elsewhere. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("曾", "zeng"),
            Map.entry("单", "shan"),
            Map.entry("解", "xie"),
            Map.entry("仇", "qiu"),
            Map.entry("区", "ou"),
            Map.entry("朴", "piao"),
            Map.entry("查", "zha"),
            Map.entry("任", "ren"),
            Map.entry("覃", "qin"),
            Map.entry("尉", "yu"),
            Map.entry("乐", "yue"),
            Map.entry("盖", "ge"),
            Map.entry("翟", "zhai"),
            Map.entry("缪", "miao"),
            Map.entry("万", "wan"),
            Map.entry("沈", "shen"),
            Map.entry("石", "shi"));

    private Pinyin() {}

    /** Of a person's name, whose first character is a surname. */
    public static String ofPerson(String name) {
        String first = name.isEmpty() ? "" : name.substring(0, 1);
        String surname = SURNAMES.get(first);
        return surname == null ? of(name) : (surname + " " + of(name.substring(1))).strip();
    }

    /** Of any name; what is not Chinese stays as it is. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder();
        boolean chinese = false;
        for (char c : name.toCharArray()) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
            boolean known = readings != null && readings.length > 0;
            if (!key.isEmpty() && (known || chinese)) {
                key.append(' ');
            }
            key.append(known ? readings[0].replaceAll("\\d", "").replace("u:", "v") : String.valueOf(c));
            chinese = known;
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
