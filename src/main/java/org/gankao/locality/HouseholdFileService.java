package org.gankao.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** One household: looked at, mended, linked to a cadre. A township organiser reaches those of his township. */
@ApplicationScoped
@Transactional
public class HouseholdFileService {

    private static final int MOST_MEMBERS = 99;
    private static final int DOOR_LENGTH = 40;
    private static final int NOTE_LENGTH = 120;

    @Inject
    HouseholdFileRepository files;

    @Inject
    CadreService cadres;

    @Inject
    VillageService villages;

    @Inject
    DutyService duties;

    @Inject
    Moment moment;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    /** With ID numbers and health masked. */
    @Requires(Permission.ROSTER_VIEW)
    public HouseholdFile masked(long id) {
        return own(id, true);
    }

    /** In clear; who looked is kept in the ledger. */
    @Requires(Permission.SENSITIVE_VIEW)
    public HouseholdFile inClear(long id) {
        HouseholdFile file = own(id, false);
        changes.fire(Change.of(
                "locality.household.reveal",
                "household:" + id,
                "code",
                file.household().code()));
        return file;
    }

    /**
     * What a cadre links today; a township organiser asks for cadres of his township.
     *
     * @throws NotFoundException if there is no such cadre
     */
    @Requires(Permission.ROSTER_VIEW)
    public CadreDuties ofCadre(long cadreId) {
        CadreRow cadre = cadres.find(cadreId).orElseThrow(() -> new NotFoundException("people.cadre.unknown"));
        caller.requireTownship(cadre.townshipId());
        LocalDate today = BusinessTime.dateOf(moment.now());
        return new CadreDuties(duties.villagesOf(cadreId, today), duties.householdsOf(cadreId, today));
    }

    /**
     * Who links a village and its households today.
     *
     * @throws NotFoundException if there is no such village
     */
    @Requires(Permission.ROSTER_VIEW)
    public VillageDuties dutiesOf(long villageId) {
        LocalDate today = BusinessTime.dateOf(moment.now());
        List<Long> ids = ofVillage(villageId).stream().map(HouseholdRow::id).toList();
        Map<Long, List<DutyRow>> linked = duties.cadresOf(ids, today);
        return new VillageDuties(
                duties.cadresOfVillage(villageId, today),
                ids.stream()
                        .map(id -> new VillageDuties.Linked(id, linked.getOrDefault(id, List.of())))
                        .toList());
    }

    /** @throws NotFoundException if there is no such village */
    @Requires(Permission.ROSTER_VIEW)
    public List<HouseholdRow> ofVillage(long villageId) {
        return ofVillage(villages.find(villageId).orElseThrow(() -> new NotFoundException("locality.village.unknown")));
    }

    /** Households of a village in walking order. */
    @Requires(Permission.ROSTER_VIEW)
    public List<HouseholdRow> ofVillage(VillageRow village) {
        caller.requireTownship(village.townshipId());
        return files.ofVillage(village.id());
    }

    /** @throws ConflictException if somebody else changed it meanwhile */
    @Requires(Permission.ROSTER_EDIT)
    public void change(long id, HouseholdChange change) {
        HouseholdFile before = own(id, true);
        if (change.memberCount() < 0 || change.memberCount() > MOST_MEMBERS) {
            throw new RuleViolationException("locality.household.memberCount", MOST_MEMBERS);
        }
        if (change.door().length() > DOOR_LENGTH || change.note().length() > NOTE_LENGTH) {
            throw new RuleViolationException("locality.household.tooLong", DOOR_LENGTH, NOTE_LENGTH);
        }
        if (!files.update(id, change)) {
            throw new ConflictException("platform.stale");
        }
        changes.fire(Change.of(
                "locality.household.change",
                "household:" + id,
                "code",
                before.household().code(),
                "door",
                change.door(),
                "category",
                change.category(),
                "members",
                change.memberCount(),
                "away",
                change.away()));
    }

    /** Lets a cadre link the household from a day on. */
    @Requires(Permission.ROSTER_EDIT)
    public void link(long id, String cadreCode, LocalDate from) {
        HouseholdFile file = own(id, true);
        CadreRow cadre = cadres.findByCode(cadreCode.strip())
                .orElseThrow(() -> new NotFoundException("locality.duty.unknownCadre", cadreCode));
        boolean already = file.duties().stream().anyMatch(d -> d.cadreId() == cadre.id() && d.until() == null);
        if (already || !files.addDuty(cadre.id(), id, from)) {
            throw new ConflictException("locality.duty.already", cadre.name());
        }
        changes.fire(Change.of(
                "locality.duty.begin",
                "household:" + id,
                "household",
                file.household().code(),
                "cadre",
                cadre.code(),
                "from",
                from));
    }

    /** Ends a duty; the day is its last. */
    @Requires(Permission.ROSTER_EDIT)
    public void unlink(long id, long cadreId, LocalDate from, LocalDate until) {
        HouseholdFile file = own(id, true);
        if (until.isBefore(from)) {
            throw new RuleViolationException("locality.duty.endsBeforeBegin");
        }
        if (!files.endDuty(cadreId, id, from, until)) {
            throw new ConflictException("locality.duty.ended");
        }
        changes.fire(Change.of(
                "locality.duty.end",
                "household:" + id,
                "household",
                file.household().code(),
                "cadre",
                cadres.find(cadreId).map(CadreRow::code).orElse(""),
                "until",
                until));
    }

    private HouseholdFile own(long id, boolean masked) {
        HouseholdFile file =
                files.find(id, masked).orElseThrow(() -> new NotFoundException("locality.household.unknown"));
        caller.requireTownship(file.village().townshipId());
        return file;
    }
}
