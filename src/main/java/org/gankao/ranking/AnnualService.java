package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.cycle.SchemeService;
import org.gankao.people.PostCategory;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Use cases of the annual evaluation: suggestions from a final ranking, decisions by people. */
@ApplicationScoped
@Transactional
public class AnnualService {

    @Inject
    AnnualRepository annuals;

    @Inject
    PublicationRepository publications;

    @Inject
    RunRepository runs;

    @Inject
    ResultSeal seal;

    @Inject
    SchemeService schemes;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /** The list made from a version, if there is one. */
    @Requires(Permission.ANNUAL_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Optional<Long> of(long publicationId) {
        return annuals.of(publicationId);
    }

    /**
     * Makes the list from a final ranking.
     *
     * @throws RuleViolationException unless the version is final and not replaced
     */
    @Requires(Permission.ANNUAL_EDIT)
    public long suggest(long publicationId) {
        Publication publication = publications
                .lock(publicationId)
                .orElseThrow(() -> new NotFoundException("ranking.publication.unknown"));
        if (publication.state() != PublicationState.FINAL || publication.replaced()) {
            throw new RuleViolationException("ranking.annual.notFinal");
        }
        if (annuals.of(publicationId).isPresent()) {
            throw new ConflictException("ranking.annual.exists");
        }
        Map<PostCategory, BigDecimal> shares = new EnumMap<>(PostCategory.class);
        schemeIds(publication)
                .forEach((category, scheme) ->
                        shares.put(category, schemes.terms(scheme).quotaPercent()));
        AnnualSuggestions suggestions = AnnualSuggestions.of(results(publication), shares);
        long id = annuals.add(publicationId, caller.require().displayName(), suggestions, moment.now());
        changes.fire(Change.of(
                "ranking.annual.suggest",
                "annual:" + id,
                "publication",
                publicationId,
                "people",
                suggestions.suggestions().size()));
        return id;
    }

    /** By unit, then category and place. */
    @Requires(Permission.ANNUAL_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<AnnualRow> rows(long id) {
        return rowsOf(id);
    }

    /** Places of 优秀 per unit. */
    @Requires(Permission.ANNUAL_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<AnnualSuggestions.Quota> quotas(long id) {
        return annuals.quotas(id);
    }

    /**
     * Records what people decided for a cadre.
     *
     * @param reason needed where the decision differs from the suggestion
     */
    @Requires(Permission.ANNUAL_EDIT)
    public void decide(long id, long cadreId, AnnualGrade grade, String reason) {
        AnnualRow row = rowsOf(id).stream()
                .filter(r -> r.result().cadreId() == cadreId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ranking.row.unknown"));
        if (row.system() == GradeSystem.RANKING_ONLY) {
            throw new RuleViolationException(
                    "ranking.annual.rankingOnly", row.result().name());
        }
        String text = reason.strip();
        if (grade != row.suggestion() && text.isEmpty()) {
            throw new RuleViolationException(
                    "ranking.annual.reasonNeeded", row.result().name());
        }
        if (text.length() > 400) {
            throw new RuleViolationException("ranking.annual.reasonLength");
        }
        Identity by = caller.require();
        annuals.decide(id, cadreId, grade, text, by.accountId(), by.displayName(), moment.now());
        changes.fire(
                Change.of("ranking.annual.decide", "cadre:" + cadreId, "annual", id, "grade", grade, "reason", text));
    }

    private List<AnnualRow> rowsOf(long id) {
        Publication publication = annuals.publicationOf(id)
                .flatMap(publications::find)
                .orElseThrow(() -> new NotFoundException("ranking.annual.unknown"));
        Map<Long, ResultRow> results =
                results(publication).stream().collect(Collectors.toMap(ResultRow::cadreId, Function.identity()));
        List<AnnualRow> rows = new ArrayList<>(annuals.rows(id, results));
        rows.sort(Comparator.comparing((AnnualRow r) -> r.result().unitId())
                .thenComparing(AnnualRow::system)
                .thenComparing(r -> r.result().category())
                .thenComparing(r -> r.result().place(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(r -> r.result().code()));
        return rows;
    }

    private List<ResultRow> results(Publication publication) {
        seal.requireWhole(publication);
        List<ResultRow> results = new ArrayList<>();
        schemeIds(publication)
                .keySet()
                .forEach(category -> results.addAll(runs.page(ResultQuery.all(publication.runId(), category))
                        .rows()));
        return results;
    }

    private Map<PostCategory, Long> schemeIds(Publication publication) {
        return runs.find(publication.runId(), Map.of()).orElseThrow().schemes().stream()
                .collect(Collectors.toMap(
                        RunRow.SchemeRef::category,
                        RunRow.SchemeRef::schemeId,
                        (a, b) -> a,
                        () -> new EnumMap<>(PostCategory.class)));
    }
}
