package org.gankao.ranking;

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
import org.jspecify.annotations.Nullable;

/** An objection to a public notice (异议): a number, a due date, and in the end a written answer. */
@Entity
@Table(name = "ranking_objection")
public class Objection {

    /** Working days for the answer. */
    public static final int ANSWER_DAYS = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "publication_id", nullable = false, updatable = false)
    private long publicationId;

    @Column(nullable = false, updatable = false, length = 40)
    private String number;

    @Column(name = "cadre_id", updatable = false)
    private @Nullable Long cadreId;

    @Column(name = "submitted_by", nullable = false, updatable = false)
    private long submittedBy;

    @Column(nullable = false, updatable = false, length = 80)
    private String submitter;

    @Column(nullable = false, updatable = false, length = 2000)
    private String text;

    @Column(nullable = false, updatable = false, length = 1000)
    private String evidence;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(nullable = false, updatable = false)
    private LocalDate due;

    @Column(length = 2000)
    private @Nullable String answer;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private @Nullable ObjectionEffect effect;

    @Column(name = "answered_by")
    private @Nullable Long answeredBy;

    @Column(name = "answered_by_name", length = 80)
    private @Nullable String answeredByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected Objection() {} // JPA

    static Objection receive(
            long publicationId,
            String number,
            @Nullable Long cadreId,
            long submittedBy,
            String submitter,
            String text,
            String evidence,
            LocalDate due,
            Instant now) {
        Objection objection = new Objection();
        objection.publicationId = publicationId;
        objection.number = number;
        objection.cadreId = cadreId;
        objection.submittedBy = submittedBy;
        objection.submitter = Publication.requireText(submitter, 80, "ranking.objection.submitter");
        objection.text = Publication.requireText(text, 2000, "ranking.objection.text");
        objection.evidence = evidence.strip();
        objection.receivedAt = now;
        objection.due = due;
        return objection;
    }

    /** @throws ConflictException if it was answered before */
    void answer(String written, ObjectionEffect result, long by, String byName, Instant now) {
        if (answered()) {
            throw new ConflictException("ranking.objection.answered", number);
        }
        answer = Publication.requireText(written, 2000, "ranking.objection.answer");
        effect = result;
        answeredBy = by;
        answeredByName = byName;
        answeredAt = now;
    }

    boolean answered() {
        return answeredAt != null;
    }

    boolean correcting() {
        return effect == ObjectionEffect.CORRECTION;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long publicationId() {
        return publicationId;
    }

    ObjectionRow row() {
        return new ObjectionRow(
                id(),
                publicationId,
                number,
                cadreId,
                submitter,
                text,
                evidence,
                receivedAt,
                due,
                answer,
                effect,
                answeredByName,
                answeredAt);
    }
}
