package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.RevisionRow;
import org.gankao.questionbank.TopicRow;
import org.gankao.shared.draw.VerifiableDraw;

/** The knowledge section: approved items of the bank whose law is in force. */
@ApplicationScoped
class KnowledgeSource implements SectionSource {

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    BankItems bank;

    @Inject
    Clock clock;

    @Override
    public SectionKind kind() {
        return SectionKind.KNOWLEDGE;
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public List<Shortfall> shortfalls(SectionPlan plan) {
        List<ItemRow> candidates = candidates();
        Map<String, String> topics = items.topics().stream().collect(Collectors.toMap(TopicRow::code, TopicRow::name));
        List<Shortfall> found = new ArrayList<>();
        for (PlanRow row : plan.rows()) {
            long available = candidates.stream().filter(item -> fits(row, item)).count();
            if (available < row.items()) {
                found.add(new Shortfall(terms(row, topics), row.items(), available));
            }
        }
        if (found.isEmpty()) {
            FormAssembler.Gap gap = new FormAssembler<>(plan.rows(), candidates, KnowledgeSource::fits).gap();
            if (gap != null) {
                String rows =
                        gap.rows().stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining("、"));
                found.add(new Shortfall(
                        List.of(new Shortfall.Term("exam.plan.rows", rows)), gap.wanted(), gap.available()));
            }
        }
        return found;
    }

    @Override
    public List<List<SectionItem>> forms(SectionPlan plan, int count, String seed) {
        List<ItemRow> drawn = drawn(seed);
        List<List<ItemRow>> chosen = new FormAssembler<>(plan.rows(), drawn, KnowledgeSource::fits).forms(count);
        List<Long> revisions = chosen.stream()
                .flatMap(List::stream)
                .map(ItemRow::revisionId)
                .distinct()
                .toList();
        Map<Long, RevisionRow> contents = items.revisions(revisions);
        Map<Long, ItemKey> answers = keys.keys(revisions);
        List<PlanRow> places = plan.rows().stream()
                .flatMap(row -> java.util.Collections.nCopies(row.items(), row).stream())
                .toList();
        List<List<SectionItem>> forms = new ArrayList<>();
        for (List<ItemRow> form : chosen) {
            List<SectionItem> section = new ArrayList<>();
            for (int place = 0; place < form.size(); place++) {
                ItemRow item = form.get(place);
                RevisionRow revision = contents.get(item.revisionId());
                section.add(bank.of(
                        item,
                        revision,
                        answers.get(item.revisionId()),
                        places.get(place).points()));
            }
            forms.add(section);
        }
        return forms;
    }

    /** Some types stand only where a row asks for them. */
    static boolean fits(PlanRow row, ItemRow item) {
        return (row.topic().isEmpty() || row.topic().equals(item.topicCode()))
                && (row.itemType().isEmpty()
                        ? !item.type().isOnlyByRequest()
                        : row.itemType().equals(item.type().name()))
                && (row.difficulty().isEmpty()
                        || row.difficulty().equals(item.difficulty().name()));
    }

    private List<ItemRow> candidates() {
        return items.candidates(ItemQuery.approved(), BusinessTime.dateOf(clock.instant()));
    }

    private List<ItemRow> drawn(String seed) {
        Map<String, ItemRow> byCode =
                candidates().stream().collect(Collectors.toMap(ItemRow::code, Function.identity()));
        return new VerifiableDraw("exam-paper", List.copyOf(byCode.keySet()), seed)
                .order().stream().map(byCode::get).toList();
    }

    private static List<Shortfall.Term> terms(PlanRow row, Map<String, String> topics) {
        List<Shortfall.Term> terms = new ArrayList<>();
        if (!row.topic().isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.topic", topics.getOrDefault(row.topic(), row.topic())));
        }
        if (!row.itemType().isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.itemType", "ItemType." + row.itemType()));
        }
        if (!row.difficulty().isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.difficulty", "Difficulty." + row.difficulty()));
        }
        if (terms.isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.section", "SectionKind.KNOWLEDGE"));
        }
        return terms;
    }
}
