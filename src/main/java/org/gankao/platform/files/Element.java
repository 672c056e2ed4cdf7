package org.gankao.platform.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of an XML file as {@link SafeXml} read it: names without their prefixes, content in its order. */
public final class Element {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    Element(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void set(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Element child) {
        content.add(child);
    }

    /** Text in pieces becomes one text. */
    void add(String text) {
        int last = content.size() - 1;
        if (last >= 0 && content.get(last) instanceof StringBuilder before) {
            before.append(text);
        } else {
            content.add(new StringBuilder(text));
        }
    }

    public String name() {
        return name;
    }

    /** Line of the file it begins in, from 1. */
    public int line() {
        return line;
    }

    /** Empty where it has no such attribute. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Elements and texts ({@link CharSequence}) in their order. */
    public List<Object> content() {
        return List.copyOf(content);
    }

    public List<Element> children() {
        return content.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    public List<Element> children(String childName) {
        return children().stream().filter(child -> child.name.equals(childName)).toList();
    }

    public Optional<Element> child(String childName) {
        return children(childName).stream().findFirst();
    }

    /** All elements of the name below this one, in the order of the file. */
    public List<Element> all(String anyName) {
        List<Element> found = new ArrayList<>();
        collect(anyName, found);
        return found;
    }

    private void collect(String anyName, List<Element> found) {
        for (Element child : children()) {
            if (child.name.equals(anyName)) {
                found.add(child);
            }
            child.collect(anyName, found);
        }
    }

    /** Its text and that of all elements below, as it stands. */
    public String text() {
        StringBuilder all = new StringBuilder();
        append(all);
        return all.toString();
    }

    private void append(StringBuilder all) {
        for (Object piece : content) {
            if (piece instanceof Element child) {
                child.append(all);
            } else {
                all.append(piece);
            }
        }
    }

    /** The text of a child without the blanks around it; empty if there is none. */
    public String text(String childName) {
        return child(childName).map(child -> child.text().strip()).orElse("");
    }
}
