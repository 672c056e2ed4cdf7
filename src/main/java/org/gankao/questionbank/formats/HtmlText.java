package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain text of a piece of HTML. No markup gets through: what a browser would run is thrown away with what it holds, and
 * of the rest only the text stays.
 *
 * @param text lines by line ends; blanks in a row as one
 * @param images in their order
 * @param dropped names of the tags whose meaning the text lost, by the alphabet
 * @param active whether it held something a browser would have run or loaded
 */
record HtmlText(String text, List<Image> images, Set<String> dropped, boolean active) {

    /** A picture the HTML names. */
    record Image(String source, String alt) {}

    private static final Pattern TOKEN =
            Pattern.compile("<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Set<String> ACTIVE = Set.of("script", "style", "iframe", "object", "embed", "svg", "form");
    private static final Set<String> LINES = Set.of(
            "p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre");
    private static final Set<String> PLAIN = Set.of("p", "div", "br", "span", "html", "body", "tbody", "thead", "img");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("times", "×"),
            Map.entry("divide", "÷"),
            Map.entry("deg", "°"),
            Map.entry("plusmn", "±"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"));

    /** Reads what any editor left behind; nothing is too broken to be read. */
    static HtmlText read(String html) {
        StringBuilder text = new StringBuilder();
        List<Image> images = new ArrayList<>();
        Set<String> dropped = new TreeSet<>();
        boolean active = false;
        int at = 0;
        Matcher token = TOKEN.matcher(html);
        while (at <= html.length() && token.find(at)) {
            text.append(words(html.substring(at, token.start())));
            at = token.end();
            if (token.group(2) == null) {
                continue; // a comment
            }
            String name = token.group(2).toLowerCase(Locale.ROOT);
            boolean closing = !token.group(1).isEmpty();
            active |= ACTIVE.contains(name) || isActive(token.group(3));
            if (ACTIVE.contains(name)) {
                at = closing ? at : after(html, name, at);
            } else if (name.equals("img")) {
                images.add(new Image(attribute(token.group(3), "src"), attribute(token.group(3), "alt")));
            } else if (LINES.contains(name)) {
                text.append('\n');
            }
            if (!PLAIN.contains(name) && !ACTIVE.contains(name)) {
                dropped.add(name);
            }
        }
        text.append(words(html.substring(Math.min(at, html.length()))));
        return new HtmlText(tidy(text.toString()), List.copyOf(images), dropped, active);
    }

    /** Text as HTML that {@link #read} gives back, one line by line end. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("  ", "&nbsp; ")
                .replace("\n", "<br/>");
    }

    /** With their line ends and blanks as one blank, as browsers show them. */
    private static String words(String between) {
        return decode(between.replaceAll("[ \\t\\r\\n]+", " "));
    }

    static String decode(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1), found.group())));
    }

    private static String meant(String entity, String written) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, written);
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : written;
    }

    private static boolean isActive(String attributes) {
        String low = attributes.toLowerCase(Locale.ROOT);
        return low.contains("javascript:")
                || Pattern.compile("(^|[\\s/\"'])on[a-z]+\\s*=").matcher(low).find();
    }

    /** Where the element that was begun ends; the end of all if it never does. */
    private static int after(String html, String name, int from) {
        Matcher end = Pattern.compile("</" + name + "\\b[^>]*>", Pattern.CASE_INSENSITIVE)
                .matcher(html);
        return end.find(from) ? end.end() : html.length();
    }

    private static String attribute(String attributes, String name) {
        Matcher found = ATTRIBUTE.matcher(attributes);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                for (int group = 2; group <= 4; group++) {
                    if (found.group(group) != null) {
                        return decode(found.group(group));
                    }
                }
            }
        }
        return "";
    }

    private static String tidy(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            String kept =
                    line.replaceAll("^ +| +$", "").replaceAll(" {2,}", " ").replace('\u00A0', ' ');
            if (!kept.isBlank()) {
                lines.add(kept);
            }
        }
        return String.join("\n", lines).strip();
    }
}
