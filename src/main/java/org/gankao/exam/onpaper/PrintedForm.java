package org.gankao.exam.onpaper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SeenItem;
import org.gankao.exam.paper.Shuffle;

/**
 * A form as it stands on paper: the same for everybody, in the form's order, numbered over all sections.
 *
 * @param label letter of the form
 * @param minutes time allowed
 */
record PrintedForm(String paper, String label, int minutes, List<Section> sections) {

    private static final Shuffle AS_STORED = new Shuffle(false, false);
    private static final int HASH_DIGITS = 8;

    /**
     * @param points of the whole section
     * @param personal its items differ from cadre to cadre and are in no form; there are no questions then
     */
    record Section(SectionKind kind, boolean personal, String points, List<PrintedQuestion> questions) {}

    /**
     * @param document of a form, as candidates get it
     * @param sha256 of the document, which gives the order of what must not stand in its written order
     */
    static PrintedForm read(Map<String, Object> document, String sha256) {
        int seed = Integer.parseUnsignedInt(sha256.substring(0, HASH_DIGITS), 16);
        List<Section> sections = new ArrayList<>();
        int number = 1;
        for (Map<String, Object> section : Documents.maps(document.get("sections"))) {
            List<PrintedQuestion> questions = new ArrayList<>();
            if (section.get("items") != null) {
                for (Map<String, Object> item : Documents.maps(section.get("items"))) {
                    String id = Documents.text(item.get("id"));
                    questions.add(
                            new PrintedQuestion(String.valueOf(number++), SeenItem.of(item, id, seed, AS_STORED)));
                }
            }
            sections.add(new Section(
                    SectionKind.valueOf(Documents.text(section.get("kind"))),
                    section.get("items") == null,
                    Documents.text(section.get("points")),
                    questions));
        }
        return new PrintedForm(
                Documents.text(document.get("paper")),
                Documents.text(document.get("label")),
                Integer.parseInt(Documents.text(document.get("minutes"))),
                sections);
    }

    /** All questions that are on paper. */
    List<PrintedQuestion> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }
}
