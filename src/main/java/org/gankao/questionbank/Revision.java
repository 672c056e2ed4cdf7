package org.gankao.questionbank;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.gankao.platform.security.Identity;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** One wording of an item (版本). Its content never changes; only its review is added once. */
@Entity
@Table(name = "questionbank_revision")
public class Revision {

    private static final Jsonb JSONB = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "item_id", nullable = false, updatable = false)
    private long itemId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 16)
    private ItemType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 8)
    private Difficulty difficulty;

    @Column(nullable = false, updatable = false, length = 2000)
    private String stem;

    @Lob
    @Column(nullable = false, updatable = false)
    private String body;

    @Column(updatable = false, length = 200)
    private @Nullable String picture;

    @Column(updatable = false, length = 500)
    private @Nullable String alt;

    @Column(nullable = false, updatable = false, length = 2000)
    private String explanation;

    @Column(name = "law_id", updatable = false, length = 60)
    private @Nullable String lawId;

    @Column(nullable = false, updatable = false, length = 60)
    private String article;

    @Column(name = "source_text", nullable = false, updatable = false, length = 200)
    private String sourceText;

    @Column(name = "content_hash", nullable = false, updatable = false, length = 64)
    private String contentHash;

    @Column(name = "made_by", updatable = false)
    private @Nullable Long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "reviewed_by")
    private @Nullable Long reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "maker_name", nullable = false, updatable = false, length = 80)
    private String makerName;

    @Column(name = "reviewer_name", nullable = false, length = 80)
    private String reviewerName = "";

    protected Revision() {} // JPA

    /** @param maker null: a pack */
    Revision(
            long itemId,
            int number,
            ItemContent content,
            String contentHash,
            @Nullable Identity maker,
            Instant madeAt) {
        this.itemId = itemId;
        this.number = number;
        this.type = content.type();
        this.difficulty = content.difficulty();
        this.stem = content.stem();
        this.body = CanonicalJson.write(ItemSyntax.write(content.body()));
        Figure figure = content.picture();
        this.picture = figure == null ? null : figure.path();
        this.alt = figure == null ? null : figure.alt();
        this.explanation = content.explanation();
        this.lawId = content.lawId();
        this.article = content.article();
        this.sourceText = content.sourceText();
        this.contentHash = contentHash;
        this.madeBy = maker == null ? null : (Long) maker.accountId();
        this.makerName = maker == null ? "" : maker.displayName();
        this.madeAt = madeAt;
    }

    /**
     * Records that another person has read it and found it right.
     *
     * @throws ConflictException if it was reviewed before
     * @throws RuleViolationException if the reviewer is its maker
     */
    void review(Identity reviewer, Instant now) {
        if (reviewedBy != null) {
            throw new ConflictException("questionbank.item.reviewedBefore");
        }
        if (madeBy != null && madeBy == reviewer.accountId()) {
            throw new RuleViolationException("questionbank.item.ownReview");
        }
        reviewedBy = reviewer.accountId();
        reviewerName = reviewer.displayName();
        reviewedAt = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long itemId() {
        return itemId;
    }

    public int number() {
        return number;
    }

    public String contentHash() {
        return contentHash;
    }

    public @Nullable Long madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Long reviewedBy() {
        return reviewedBy;
    }

    public @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    public String makerName() {
        return makerName;
    }

    public String reviewerName() {
        return reviewerName;
    }

    public ItemContent content() {
        return new ItemContent(
                type,
                difficulty,
                stem,
                picture == null ? null : new Figure(picture, Objects.requireNonNullElse(alt, "")),
                ItemSyntax.read(type, JSONB.fromJson(body, Map.class)),
                explanation,
                lawId,
                article,
                sourceText);
    }
}
