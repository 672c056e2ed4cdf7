package org.gankao.drill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.NotFoundException;

/** The cases for those who write and review them. Candidates meet a case only in their paper. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class CaseService {

    @Inject
    CaseLibrary library;

    @Inject
    ItemService items;

    /**
     * A case in lists.
     *
     * @param ways how many ways lead through it
     * @param usable every source is in force, so papers may use it
     */
    public record CaseRow(String code, String title, String situation, int points, long ways, boolean usable) {}

    /** By code. */
    @Requires(Permission.ITEM_VIEW)
    public List<CaseRow> all() {
        Map<String, Law> laws = items.laws().stream().collect(Collectors.toMap(Law::id, Function.identity()));
        return library.all().stream()
                .map(scenario -> new CaseRow(
                        scenario.code(),
                        scenario.title(),
                        scenario.situation(),
                        scenario.points(),
                        ways(scenario, scenario.start()),
                        CaseLibrary.isInForce(scenario, laws, items.today())))
                .toList();
    }

    /** A case with its points and feedback. */
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW})
    public ScenarioCase get(String code) {
        return library.find(code).orElseThrow(() -> new NotFoundException("drill.case.unknown", code));
    }

    private static long ways(ScenarioCase scenario, String at) {
        ScenarioCase.Node node = scenario.node(at).orElseThrow();
        return node.end()
                ? 1
                : node.choices().stream()
                        .mapToLong(choice -> ways(scenario, choice.next()))
                        .sum();
    }
}
