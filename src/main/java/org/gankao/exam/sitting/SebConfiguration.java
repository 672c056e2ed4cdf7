package org.gankao.exam.sitting;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An unencrypted configuration of Safe Exam Browser (a property list in XML), in the form its Config Key is computed from.
 *
 * <p>Source: Safe Exam Browser, developer documentation, "Summary Config Key Generation": no blanks, no escapes, keys of every
 * dictionary sorted without regard to case and language, empty dictionaries and {@code originatorVersion} left out, data in
 * base64, dates as they stand (ISO 8601).
 *
 * @param json the text that is hashed
 */
public record SebConfiguration(String json) {

    private static final String SAVED_BY = "originatorVersion";

    /** @throws RuleViolationException if it is no such property list, or declares a document type of its own */
    public static SebConfiguration read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the usual one writes to the console
            Element root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            List<Element> content = children(root);
            if (!root.getTagName().equals("plist")
                    || content.size() != 1
                    || !content.get(0).getTagName().equals("dict")) {
                throw new RuleViolationException("exam.browser.configuration");
            }
            String json = dictionary(content.get(0));
            return new SebConfiguration(json == null ? "{}" : json);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new RuleViolationException("exam.browser.configuration");
        }
    }

    private static @Nullable String value(Element element) {
        return switch (element.getTagName()) {
            case "dict" -> dictionary(element);
            case "array" ->
                children(element).stream()
                        .map(SebConfiguration::value)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.joining(",", "[", "]"));
            case "true", "false" -> element.getTagName();
            case "integer", "real" -> element.getTextContent().strip();
            case "data" -> quoted(element.getTextContent().replaceAll("\\s", ""));
            case "string", "date" -> quoted(element.getTextContent());
            default -> throw new RuleViolationException("exam.browser.configuration");
        };
    }

    /** @return null of an empty one */
    private static @Nullable String dictionary(Element dict) {
        Map<String, String> entries =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        List<Element> content = children(dict);
        for (int place = 0; place + 1 < content.size(); place += 2) {
            String key = content.get(place).getTextContent();
            String value = value(content.get(place + 1));
            if (value != null && !key.equals(SAVED_BY)) {
                entries.put(key, value);
            }
        }
        return entries.isEmpty()
                ? null
                : entries.entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
