package org.gankao.platform.files;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML people send. A file with a document type declaration is refused, so that no entity is ever expanded and nothing
 * outside the file is opened (OWASP, XML External Entity Prevention); so is one that is too deep or has too many elements.
 */
public final class SafeXml {

    /** Most elements taken. */
    public static final int MOST_ELEMENTS = 500_000;

    /** Most elements one inside the other. */
    public static final int DEEPEST = 100;

    private SafeXml() {}

    /**
     * The root element.
     *
     * @throws RuleViolationException {@code platform.files.doctype}, {@code platform.files.hugeXml} or {@code
     *     platform.files.noXml}
     */
    public static Element read(byte[] file) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            Element root = null;
            Deque<Element> open = new ArrayDeque<>();
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RuleViolationException("platform.files.doctype");
                    case XMLStreamConstants.START_ELEMENT -> {
                        Element element = begun(reader);
                        if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                            throw new RuleViolationException("platform.files.hugeXml");
                        }
                        if (open.peek() != null) {
                            open.peek().add(element);
                        }
                        root = root == null ? element : root;
                        open.push(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        addText(open.peek(), reader.getText());
                    default -> {
                        // comments and instructions say nothing to us
                    }
                }
            }
            if (root == null) {
                throw new RuleViolationException("platform.files.noXml", 1);
            }
            return root;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            RuleViolationException refusal = new RuleViolationException("platform.files.noXml", line);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory =
                XMLInputFactory.newDefaultFactory(); // the server may bring another, with other habits
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read.");
        });
        return factory;
    }

    private static Element begun(XMLStreamReader reader) {
        Element element =
                new Element(reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.set(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    private static void addText(@Nullable Element open, String text) {
        if (open != null) {
            open.add(text);
        }
    }
}
