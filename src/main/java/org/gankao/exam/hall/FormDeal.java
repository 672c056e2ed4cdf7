package org.gankao.exam.hall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.exam.paper.FormRow;
import org.gankao.shared.draw.VerifiableDraw;

/**
 * Which forms a batch gets: those chosen for it, else drawn ones that no other batch has, as far as there are enough. One
 * form is kept back for make-ups if every batch has two without it.
 */
final class FormDeal {

    private FormDeal() {}

    /**
     * @param batches that are no make-up, by number
     * @return forms of each batch, by batch, each at least one
     */
    static Map<Long, List<FormRow>> deal(List<BatchRow> batches, List<FormRow> forms, String seed) {
        Map<Long, FormRow> byId = forms.stream().collect(Collectors.toMap(FormRow::id, Function.identity()));
        Map<Long, List<FormRow>> dealt = new LinkedHashMap<>();
        Set<Long> chosen = new HashSet<>();
        List<BatchRow> open = new ArrayList<>();
        for (BatchRow batch : batches) {
            dealt.put(batch.id(), new ArrayList<>());
            batch.formIds().stream()
                    .filter(byId::containsKey)
                    .forEach(form -> dealt.get(batch.id()).add(byId.get(form)));
            if (dealt.get(batch.id()).isEmpty()) {
                open.add(batch);
            }
            batch.formIds().stream().filter(byId::containsKey).forEach(chosen::add);
        }
        List<FormRow> free = drawn(forms, seed);
        free.removeIf(form -> chosen.contains(form.id()) && chosen.size() < forms.size());
        int dealable = free.size() > 2 * open.size() ? free.size() - 1 : free.size();
        for (int i = 0; i < Math.max(dealable, open.size()) && !open.isEmpty(); i++) {
            dealt.get(open.get(i % open.size()).id()).add(free.get(i % free.size()));
        }
        return dealt;
    }

    private static List<FormRow> drawn(List<FormRow> forms, String seed) {
        Map<String, FormRow> byLabel = forms.stream().collect(Collectors.toMap(FormRow::label, Function.identity()));
        List<String> labels = new VerifiableDraw("exam-batch-forms", List.copyOf(byLabel.keySet()), seed).order();
        return labels.stream().map(byLabel::get).collect(Collectors.toCollection(ArrayList::new));
    }
}
