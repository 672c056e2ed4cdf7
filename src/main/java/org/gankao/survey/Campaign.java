package org.gankao.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A household satisfaction campaign (民意测评): planned, frozen by two signatures, drawn, at the doors, closed, opened. Each
 * step is taken once and none is taken back.
 */
@Entity
@Table(name = "survey_campaign")
public class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "cycle_id", nullable = false, updatable = false)
    private long cycleId;

    @Column(nullable = false, length = 80)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private CampaignState state;

    @Column(name = "per_village", nullable = false)
    private int perVillage;

    @Column(name = "spares_per_village", nullable = false)
    private int sparesPerVillage;

    @Column(name = "villages_per_pair", nullable = false)
    private int villagesPerPair;

    @Column(name = "field_from", nullable = false)
    private LocalDate fieldFrom;

    @Column(name = "field_until", nullable = false)
    private LocalDate fieldUntil;

    @Column(name = "seed_source", nullable = false, length = 200)
    private String seedSource;

    @Column(length = 200)
    private @Nullable String seed;

    @Column(nullable = false, length = 500)
    private String intro;

    @Column(name = "team_question", nullable = false, length = 200)
    private String teamQuestion;

    @Column(name = "known_question", nullable = false, length = 200)
    private String knownQuestion;

    @Column(name = "cadre_question", nullable = false, length = 200)
    private String cadreQuestion;

    @Column
    private @Nullable String document;

    @Column(length = 64)
    private @Nullable String sha256;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "frame_sha256", length = 64)
    private @Nullable String frameSha256;

    @Column(name = "draw_sha256", length = 64)
    private @Nullable String drawSha256;

    @Column(name = "drawn_at")
    private @Nullable Instant drawnAt;

    @Column(name = "receipt_public", length = 400)
    private @Nullable String receiptPublic;

    @Column(name = "receipt_private")
    private byte @Nullable [] receiptPrivate;

    @Column(name = "field_closed_at")
    private @Nullable Instant fieldClosedAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Campaign() {} // JPA

    static Campaign plan(long cycleId, CampaignPlan plan, Instant now) {
        Campaign campaign = new Campaign();
        campaign.cycleId = cycleId;
        campaign.state = CampaignState.DRAFT;
        campaign.createdAt = now;
        campaign.take(plan);
        return campaign;
    }

    /** @throws ConflictException unless it is still a draft */
    void edit(CampaignPlan plan) {
        requireState(CampaignState.DRAFT);
        take(plan);
    }

    /** Keeps the document both signed, and the key that proves receipts from now on. */
    void freeze(String signedDocument, String publicReceiptKey, byte[] sealedReceiptKey, Instant now) {
        requireState(CampaignState.DRAFT);
        document = signedDocument;
        sha256 = Sha256.hex(signedDocument);
        receiptPublic = publicReceiptKey;
        receiptPrivate = sealedReceiptKey.clone();
        frozenAt = now;
        state = CampaignState.FROZEN;
    }

    /** @param publicValue the seed as it was announced */
    void draw(String publicValue, String frameHash, String drawHash, Instant now) {
        requireState(CampaignState.FROZEN);
        seed = checkedSeed(publicValue);
        frameSha256 = frameHash;
        drawSha256 = drawHash;
        drawnAt = now;
        state = CampaignState.DRAWN;
    }

    /** @throws RuleViolationException unless the value is one line of text */
    static String checkedSeed(String publicValue) {
        String value = publicValue.strip();
        if (value.isEmpty() || value.length() > 200 || value.chars().anyMatch(c -> c < ' ')) {
            throw new RuleViolationException("survey.draw.seed");
        }
        return value;
    }

    void startField() {
        requireState(CampaignState.DRAWN);
        state = CampaignState.FIELD;
    }

    void closeField(Instant now) {
        requireState(CampaignState.FIELD);
        fieldClosedAt = now;
        state = CampaignState.CLOSED;
    }

    void opened(Instant now) {
        requireState(CampaignState.CLOSED);
        openedAt = now;
        state = CampaignState.OPENED;
    }

    void requireState(CampaignState wanted) {
        if (state != wanted) {
            throw new ConflictException("survey.state." + wanted, name);
        }
    }

    private void take(CampaignPlan plan) {
        name = plan.name();
        perVillage = plan.perVillage();
        sparesPerVillage = plan.sparesPerVillage();
        villagesPerPair = plan.villagesPerPair();
        fieldFrom = plan.fieldFrom();
        fieldUntil = plan.fieldUntil();
        seedSource = plan.seedSource();
        intro = plan.intro();
        teamQuestion = plan.teamQuestion();
        knownQuestion = plan.knownQuestion();
        cadreQuestion = plan.cadreQuestion();
    }

    CampaignPlan plan() {
        return new CampaignPlan(
                name,
                perVillage,
                sparesPerVillage,
                villagesPerPair,
                fieldFrom,
                fieldUntil,
                seedSource,
                intro,
                teamQuestion,
                knownQuestion,
                cadreQuestion);
    }

    long id() {
        return id == null ? 0 : id;
    }

    int version() {
        return version;
    }

    long cycleId() {
        return cycleId;
    }

    CampaignState state() {
        return state;
    }

    @Nullable
    String document() {
        return document;
    }

    byte[] receiptPrivate() {
        if (receiptPrivate == null) {
            throw new ConflictException("survey.state." + CampaignState.FROZEN, name);
        }
        return receiptPrivate.clone();
    }

    CampaignRow row() {
        return new CampaignRow(
                id(),
                cycleId,
                state,
                plan(),
                sha256,
                frozenAt,
                seed,
                frameSha256,
                drawSha256,
                drawnAt,
                receiptPublic,
                fieldClosedAt,
                openedAt,
                version);
    }
}
