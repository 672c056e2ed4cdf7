package org.gankao.questionbank.formats;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.platform.files.Element;
import org.gankao.platform.files.SafeArchive;
import org.gankao.platform.files.SafeXml;

/**
 * Reads packages and single items of QTI 2.1, 2.2 and 3.0. Of a package every item is read; the test that holds them together
 * is not.
 *
 * <p>Source: IMS/1EdTech, "Question &amp; Test Interoperability", versions 2.1, 2.2 and 3.0; "Content Packaging" 1.1 and 1.2.
 */
final class QtiReader {

    private static final String MANIFEST = "imsmanifest.xml";

    private final Questions found;
    private final Map<String, byte[]> files;
    private final Map<String, List<String>> keywords = new HashMap<>();

    private QtiReader(Questions found, Map<String, byte[]> files) {
        this.found = found;
        this.files = files;
    }

    static Questions read(byte[] file, Questions.Held held) {
        boolean packed = SafeArchive.is(file);
        Map<String, byte[]> files = packed ? SafeArchive.open(file) : Map.of("item.xml", file);
        QtiReader reader = new QtiReader(new Questions(held), files);
        files.forEach((name, content) -> {
            if (name.endsWith(MANIFEST)) {
                reader.readManifest(name, SafeXml.read(content));
            }
        });
        List<String> names = new ArrayList<>(files.keySet());
        names.removeIf(name -> !name.endsWith(".xml") || name.endsWith(MANIFEST));
        for (String name : names) {
            reader.readAny(name, SafeXml.read(files.get(name)));
        }
        return reader.found;
    }

    private void readManifest(String manifest, Element root) {
        for (Element resource : root.all("resource")) {
            List<String> words = new ArrayList<>();
            resource.all("keyword").forEach(keyword -> words.add(keyword.text().strip()));
            keywords.put(resolve(manifest, resource.attribute("href")), words);
        }
    }

    private void readAny(String name, Element root) {
        String kind = QtiNames.of(root);
        if (kind.equals("assessmentItem")) {
            found.begin();
            new QtiItem(found, root, name, keywords.getOrDefault(name, List.of()), this::file).read();
        } else if (kind.equals("assessmentTest")) {
            found.find(Finding.Kind.NOTE, root.line(), name, "testDropped");
        } else if (kind.equals("questestinterop")) {
            found.begin();
            found.find(Finding.Kind.LEFT_OUT, root.line(), name, "qtiOne");
        } else {
            found.find(Finding.Kind.NOTE, root.line(), name, "fileDropped");
        }
    }

    private Optional<Map.Entry<String, byte[]>> file(String from, String href) {
        String name = resolve(from, href);
        return Optional.ofNullable(files.get(name)).map(content -> Map.entry(name, content));
    }

    /** Where a reference points, inside the package; what points outside finds nothing there. */
    private static String resolve(String from, String href) {
        String decoded;
        try {
            decoded = URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = href;
        }
        Map<Integer, String> path = new LinkedHashMap<>();
        String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        for (String piece : (folder + decoded).split("/")) {
            if (piece.equals("..")) {
                path.remove(path.size() - 1);
            } else if (!piece.isEmpty() && !piece.equals(".")) {
                path.put(path.size(), piece);
            }
        }
        return String.join("/", path.values());
    }
}
