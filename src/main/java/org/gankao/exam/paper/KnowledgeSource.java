package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.EnemyService;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemStatistics;
import org.gankao.questionbank.ItemStatisticsService;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.RevisionRow;
import org.gankao.questionbank.TopicRow;
import org.gankao.shared.draw.VerifiableDraw;

/** The knowledge section: approved items of the bank whose law is in force. */
@ApplicationScoped
class KnowledgeSource implements SharedSectionSource {

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    BankItems bank;

    @Inject
    EnemyService enemies;

    @Inject
    ItemStatisticsService statistics;

    @Inject
    Clock clock;

    @Override
    public List<String> itemTypes() {
        return Arrays.stream(ItemType.values()).map(Enum::name).toList();
    }

    @Override
    public SectionKind kind() {
        return SectionKind.KNOWLEDGE;
    }

    @Override
    public List<Shortfall> shortfalls(SectionPlan plan, Set<String> worn) {
        Map<String, String> topics = items.topics().stream().collect(Collectors.toMap(TopicRow::code, TopicRow::name));
        return problem(plan, candidates(), worn).shortfalls(topics);
    }

    @Override
    public List<List<SectionItem>> forms(SectionPlan plan, FormOrder order, Progress progress) {
        List<ItemRow> drawn = drawn(order.seed());
        Map<Long, Expectation> expected = expected(drawn);
        List<List<KnowledgeProblem.Chosen>> chosen =
                problem(plan, drawn, order.worn()).forms(order.count(), order.seed(), progress);
        List<Long> revisions = chosen.stream()
                .flatMap(List::stream)
                .map(one -> one.item().revisionId())
                .distinct()
                .toList();
        Map<Long, RevisionRow> contents = items.revisions(revisions);
        Map<Long, ItemKey> answers = keys.keys(revisions);
        return chosen.stream()
                .map(form -> form.stream()
                        .map(one -> {
                            ItemRow item = one.item();
                            RevisionRow revision = contents.get(item.revisionId());
                            return bank.of(
                                            item,
                                            revision,
                                            answers.get(item.revisionId()),
                                            one.row().points())
                                    .from(new Origin(
                                            item.code(),
                                            revision.number(),
                                            item.topicCode(),
                                            item.difficulty().name(),
                                            one.row().points(),
                                            expected.get(item.revisionId())));
                        })
                        .toList())
                .toList();
    }

    private KnowledgeProblem problem(SectionPlan plan, List<ItemRow> candidates, Set<String> worn) {
        return new KnowledgeProblem(plan, candidates, worn, expected(candidates), enemies.all());
    }

    private Map<Long, Expectation> expected(List<ItemRow> candidates) {
        Map<Long, ItemStatistics> known =
                statistics.of(candidates.stream().map(ItemRow::revisionId).toList());
        return candidates.stream()
                .collect(Collectors.toMap(
                        ItemRow::revisionId, item -> Expectation.of(item.difficulty(), known.get(item.revisionId()))));
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

    static List<Shortfall.Term> terms(PlanRow row, Map<String, String> topics) {
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
