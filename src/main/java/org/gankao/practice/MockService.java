package org.gankao.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.cycle.CycleService;
import org.gankao.exam.paper.BlueprintPlan;
import org.gankao.exam.paper.BlueprintService;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.OpenItem;
import org.gankao.questionbank.OpenItemService;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/**
 * Mock papers (模拟卷): as large as the knowledge section of the test, with items of practice. The paper and its result are
 * kept nowhere; wrong answers enter the caller's own wrong-answer book.
 */
@ApplicationScoped
@Transactional
public class MockService {

    private static final int MOST_ANSWERS = 300;
    private static final int LONGEST_RESPONSE = 2000;

    /** Where the cycle has no blueprint yet. */
    private static final int USUAL_ITEMS = 30;

    private static final int USUAL_MINUTES = 30;

    @Inject
    PracticeRepository practised;

    @Inject
    PracticeItems items;

    @Inject
    OpenItemService bank;

    @Inject
    CycleService cycles;

    @Inject
    BlueprintService blueprints;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A new mock paper by the newest blueprint of the current cycle. */
    @Requires(Permission.PRACTISE)
    @Transactional(TxType.SUPPORTS)
    public MockPaper draw() {
        String salt = caller.requireCadre() + "/" + clock.instant();
        Optional<BlueprintPlan> plan = cycles.current().flatMap(cycle -> blueprints.outline(cycle.id()));
        SectionPlan section = plan.flatMap(MockService::knowledge).orElseGet(MockService::usual);
        List<ItemRow> order = bank.rows().stream()
                .sorted(Comparator.comparing(row -> Sha256.hex(salt + row.code())))
                .toList();
        List<ItemRow> drawn = new MockDraw(order).of(section);
        return new MockPaper(
                plan.map(BlueprintPlan::durationMinutes).orElse(USUAL_MINUTES),
                plan.isPresent(),
                bank.of(drawn.stream().map(ItemRow::code).toList()).stream()
                        .map(items::shown)
                        .toList(),
                section.items() - drawn.size());
    }

    /**
     * Marks a mock paper; nobody learns of it.
     *
     * @throws RuleViolationException if there are more than 300 answers, an item is answered twice, or an answer is too long
     */
    @Requires(Permission.PRACTISE)
    public MockResult mark(List<MockAnswer> answers) {
        long cadre = caller.requireCadre();
        List<String> codes = answers.stream().map(MockAnswer::item).distinct().toList();
        if (answers.isEmpty() || answers.size() > MOST_ANSWERS || codes.size() < answers.size()) {
            throw new RuleViolationException("practice.mock.answers", MOST_ANSWERS);
        }
        if (answers.stream().anyMatch(answer -> answer.response().length() > LONGEST_RESPONSE)) {
            throw new RuleViolationException("practice.response", LONGEST_RESPONSE);
        }
        Map<String, OpenItem> open = bank.of(codes).stream()
                .collect(Collectors.toMap(one -> one.row().code(), Function.identity()));
        Map<String, Practised> known = practised.of(cadre);
        LocalDate today = BusinessTime.dateOf(clock.instant());
        List<Verdict> verdicts = new ArrayList<>();
        for (MockAnswer answer : answers) {
            OpenItem item = open.get(answer.item());
            if (item != null && item.revision().number() == answer.revision()) {
                boolean right = items.isRight(item, answer.response());
                Practised after = Practised.after(known.get(answer.item()), answer.item(), right, today);
                practised.put(cadre, after);
                verdicts.add(items.verdict(item, right, after));
            }
        }
        int right = (int) verdicts.stream().filter(Verdict::right).count();
        return new MockResult(right, answers.size() - verdicts.size(), verdicts);
    }

    private static Optional<SectionPlan> knowledge(BlueprintPlan plan) {
        return plan.sections().stream()
                .filter(section -> section.kind() == SectionKind.KNOWLEDGE)
                .findFirst();
    }

    private static SectionPlan usual() {
        return new SectionPlan(SectionKind.KNOWLEDGE, List.of(new PlanRow("", "", "", USUAL_ITEMS, BigDecimal.ONE)));
    }
}
