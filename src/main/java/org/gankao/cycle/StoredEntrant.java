package org.gankao.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.gankao.people.Establishment;
import org.gankao.people.PostCategory;
import org.jspecify.annotations.Nullable;

/** An entrant as he was stored when his scheme was frozen; never changed. */
@Entity
@Table(name = "cycle_entrant")
@IdClass(StoredEntrant.Key.class)
class StoredEntrant {

    /** Scheme and cadre. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        long schemeId;
        long cadreId;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.schemeId == schemeId && key.cadreId == cadreId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(schemeId, cadreId);
        }
    }

    @Id
    @Column(name = "scheme_id")
    private long schemeId;

    @Id
    @Column(name = "cadre_id")
    private long cadreId;

    @Column(name = "cycle_id", nullable = false, updatable = false)
    private long cycleId;

    @Column(nullable = false, updatable = false, length = 20)
    private String code;

    @Column(nullable = false, updatable = false, length = 40)
    private String name;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "unit_name", nullable = false, updatable = false, length = 80)
    private String unitName;

    @Column(name = "township_id", nullable = false, updatable = false)
    private long townshipId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 24)
    private Establishment establishment;

    @Column(nullable = false, updatable = false, length = 40)
    private String title;

    @Column(name = "sending_unit_id", updatable = false)
    private @Nullable Long sendingUnitId;

    @Column(name = "post_from", nullable = false, updatable = false)
    private LocalDate postFrom;

    @Column(nullable = false, updatable = false)
    private boolean ranked;

    @Column(nullable = false, updatable = false, length = 60)
    private String reason;

    protected StoredEntrant() {} // JPA

    StoredEntrant(Scheme scheme, Entrant entrant) {
        schemeId = scheme.id();
        cycleId = scheme.cycleId();
        cadreId = entrant.cadreId();
        code = entrant.code();
        name = entrant.name();
        unitId = entrant.unitId();
        unitName = entrant.unitName();
        townshipId = entrant.townshipId();
        establishment = entrant.establishment();
        title = entrant.title();
        sendingUnitId = entrant.sendingUnitId();
        postFrom = entrant.postFrom();
        ranked = entrant.ranked();
        reason = entrant.reason();
    }

    long schemeId() {
        return schemeId;
    }

    Entrant entrant(PostCategory category) {
        return new Entrant(
                cadreId,
                code,
                name,
                unitId,
                townshipId,
                category,
                ranked,
                reason,
                unitName,
                establishment,
                title,
                sendingUnitId,
                postFrom);
    }
}
