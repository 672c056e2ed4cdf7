package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.analysis.SessionMaterial.Form;
import org.gankao.exam.analysis.SessionMaterial.Marked;
import org.gankao.exam.analysis.SessionMaterial.Person;
import org.gankao.exam.analysis.irt.Responses;
import org.gankao.exam.paper.SectionKind;

/**
 * Items of the knowledge section that were marked right or wrong, nothing between, and neither solved nor failed by nearly all: what
 * item response theory, fairness and similarity work on. An item that stands in several forms is one.
 */
final class ScoredItems {

    /** So many must be right, and so many wrong. */
    private static final int LEAST_OF_EACH = 5;

    /** An item and its places: label of the form to its id there. */
    record Scored(String ref, Map<String, String> ids) {

        List<String> places() {
            return ids.entrySet().stream()
                    .map(place -> place.getKey() + "-" + place.getValue())
                    .toList();
        }
    }

    private final SessionMaterial material;
    private final List<Scored> items = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<Long, Form> forms = new HashMap<>();
    private final Map<Long, byte[]> answers = new HashMap<>();

    ScoredItems(SessionMaterial material) {
        this.material = material;
        Map<String, Scored> byRef = new LinkedHashMap<>();
        for (Form form : material.forms()) {
            forms.put(form.id(), form);
            for (SessionMaterial.Item item : form.of(SectionKind.KNOWLEDGE)) {
                byRef.computeIfAbsent(item.ref(), ref -> new Scored(ref, new LinkedHashMap<>()))
                        .ids()
                        .put(form.label(), item.id());
            }
        }
        byRef.values().forEach(item -> {
            if (isScored(item)) {
                items.add(item);
            } else {
                leftOut.addAll(item.places());
            }
        });
        material.people().forEach(person -> answers.put(person.sittingId(), row(person)));
    }

    private boolean isScored(Scored item) {
        int right = 0;
        int wrong = 0;
        for (Person person : material.people()) {
            String id = item.ids().get(form(person).label());
            Marked mark = id == null ? null : person.marks().get(id);
            if (mark != null) {
                if (mark.gained() > 0 && mark.gained() < mark.possible()) {
                    return false;
                }
                right += mark.gained() > 0 ? 1 : 0;
                wrong += mark.gained() > 0 ? 0 : 1;
            }
        }
        return right >= LEAST_OF_EACH && wrong >= LEAST_OF_EACH;
    }

    List<Scored> items() {
        return items;
    }

    /** Places of items that are not scored so. */
    List<String> leftOut() {
        return leftOut;
    }

    Form form(Person person) {
        return forms.get(person.formId());
    }

    /** Columns of the items that a form holds. */
    List<Integer> columnsOf(Form form) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < items.size(); column++) {
            if (items.get(column).ids().containsKey(form.label())) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Right, wrong or not asked, a column an item. */
    byte[] answers(Person person) {
        return answers.get(person.sittingId());
    }

    private byte[] row(Person person) {
        byte[] row = new byte[items.size()];
        String form = form(person).label();
        for (int column = 0; column < row.length; column++) {
            String id = items.get(column).ids().get(form);
            Marked mark = id == null ? null : person.marks().get(id);
            row[column] = mark == null ? Responses.NOT_ASKED : mark.gained() > 0 ? Responses.RIGHT : Responses.WRONG;
        }
        return row;
    }

    /** The mark of an item a person was asked. */
    Marked mark(Person person, int column) {
        return person.marks().get(items.get(column).ids().get(form(person).label()));
    }
}
