package org.gankao.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.people.PostCategory;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The scheme of one post category in one cycle (考评办法), in one version. Two different people sign it; the second
 * signature freezes it, and from then on nothing in it changes.
 */
@Entity
@Table(name = "cycle_scheme")
public class Scheme {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", nullable = false, updatable = false)
    private long cycleId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 24)
    private PostCategory category;

    @Column(name = "version_no", nullable = false, updatable = false)
    private int versionNo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private SchemeState state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cycle_scheme_part", joinColumns = @JoinColumn(name = "scheme_id"))
    @OrderColumn(name = "place")
    private List<SchemePart> parts = new ArrayList<>();

    @Column(length = 60)
    private @Nullable String formula;

    @Column(name = "team_share", nullable = false, precision = 5, scale = 2)
    private BigDecimal teamShare;

    @Column(name = "min_personal_votes", nullable = false)
    private int minPersonalVotes;

    @Column(name = "tie_break", nullable = false, length = 120)
    private String tieBreak;

    @Column(name = "min_months", nullable = false)
    private int minMonths;

    @Column(name = "quota_percent", nullable = false, precision = 5, scale = 2)
    private BigDecimal quotaPercent;

    @Column(name = "quota_basis", nullable = false, length = 200)
    private String quotaBasis;

    @Column(name = "ordered_share", nullable = false, length = 20)
    private String orderedShare;

    @Column
    private @Nullable String document;

    @Column(length = 64)
    private @Nullable String sha256;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "replaced_at")
    private @Nullable Instant replacedAt;

    protected Scheme() {} // JPA

    static Scheme draft(long cycleId, PostCategory category, int versionNo, SchemeTerms terms) {
        Scheme scheme = new Scheme();
        scheme.cycleId = cycleId;
        scheme.category = category;
        scheme.versionNo = versionNo;
        scheme.state = SchemeState.DRAFT;
        scheme.take(terms);
        return scheme;
    }

    /** @throws ConflictException if it is frozen or replaced */
    void edit(SchemeTerms terms) {
        requireDraft();
        take(terms);
    }

    /** @throws RuleViolationException if something that must be chosen is still open */
    void requireComplete() {
        SchemeTerms terms = terms();
        if (terms.needsFormula() && terms.formula() == null) {
            throw new RuleViolationException("cycle.scheme.formulaMissing");
        }
        if (terms.quotaPercent().signum() > 0 && terms.quotaBasis().isEmpty()) {
            throw new RuleViolationException("cycle.scheme.basisMissing");
        }
    }

    /** Keeps the document that both signed; nothing of it changes any more. */
    void freeze(String signedDocument, Instant now) {
        requireDraft();
        document = signedDocument;
        sha256 = Sha256.hex(signedDocument);
        frozenAt = now;
        state = SchemeState.FROZEN;
    }

    void replace(Instant now) {
        if (state != SchemeState.FROZEN) {
            throw new ConflictException("cycle.scheme.notFrozen");
        }
        replacedAt = now;
        state = SchemeState.REPLACED;
    }

    /** @throws ConflictException if it is frozen or replaced */
    void requireDraft() {
        if (state != SchemeState.DRAFT) {
            throw new ConflictException("cycle.scheme.frozen");
        }
    }

    private void take(SchemeTerms terms) {
        parts.clear();
        terms.parts().forEach(part -> parts.add(new SchemePart(part)));
        formula = terms.formula();
        teamShare = terms.teamShare();
        minPersonalVotes = terms.minPersonalVotes();
        tieBreak = terms.tieBreak().stream().map(Enum::name).collect(Collectors.joining(","));
        minMonths = terms.minMonths();
        quotaPercent = terms.quotaPercent();
        quotaBasis = terms.quotaBasis();
        orderedShare = terms.orderedShare().toString();
    }

    SchemeTerms terms() {
        return new SchemeTerms(
                parts.stream().map(SchemePart::part).toList(),
                formula,
                teamShare,
                minPersonalVotes,
                Arrays.stream(tieBreak.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Component::valueOf)
                        .toList(),
                minMonths,
                quotaPercent,
                quotaBasis,
                Fraction.parse(orderedShare));
    }

    /** The document that is signed, in canonical JSON: format, cycle, category, version and terms. */
    String document(CycleRow cycle) {
        if (document != null) {
            return document;
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", "gankao-scheme-1");
        content.put(
                "cycle",
                Map.of(
                        "code", cycle.code(),
                        "name", cycle.name(),
                        "from", cycle.periodFrom().toString(),
                        "until", cycle.periodUntil().toString(),
                        "baseDate", cycle.baseDate().toString()));
        content.put("category", category.name());
        content.put("version", versionNo);
        content.putAll(terms().document());
        return CanonicalJson.write(content);
    }

    SchemeRow row(CycleRow cycle, List<SignatureRow> signatures) {
        String text = document(cycle);
        return new SchemeRow(
                id(),
                cycleId,
                category,
                versionNo,
                state,
                terms(),
                text,
                sha256 == null ? Sha256.hex(text) : sha256,
                signatures,
                frozenAt);
    }

    long id() {
        return id == null ? 0 : id;
    }

    long cycleId() {
        return cycleId;
    }

    PostCategory category() {
        return category;
    }

    int versionNo() {
        return versionNo;
    }

    SchemeState state() {
        return state;
    }
}
