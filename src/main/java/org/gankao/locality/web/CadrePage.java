package org.gankao.locality.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.gankao.locality.DutyService;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.VillageRow;
import org.gankao.people.CadreFile;
import org.gankao.people.CadreFileService;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.jspecify.annotations.Nullable;

/** Backs {@code locality/cadre.xhtml} and the contact card {@code locality/card.xhtml}. */
@Named
@ViewScoped
public class CadrePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CadreFileService files;

    @Inject
    DutyService duties;

    @Inject
    UnitService units;

    @Inject
    Caller caller;

    @Inject
    Moment moment;

    private long id;
    private boolean clear;
    private transient @Nullable CadreFile file;

    public CadreFile getFile() {
        CadreFile known = file;
        if (known == null) {
            known = clear ? files.inClear(id) : files.masked(id);
            file = known;
        }
        return known;
    }

    /** Shows ID number and telephone; the ledger keeps who looked. */
    public void reveal() {
        clear = true;
        file = null;
    }

    public boolean isRevealable() {
        return !clear && caller.may(Permission.SENSITIVE_VIEW);
    }

    public List<VillageRow> getVillages() {
        return duties.villagesOf(id, today());
    }

    public List<HouseholdRow> getHouseholds() {
        return duties.householdsOf(id, today());
    }

    public String getSendingUnit() {
        Long sender = getFile().cadre().sendingUnitId();
        return sender == null ? "" : units.find(sender).map(UnitRow::name).orElse("");
    }

    public LocalDate today() {
        return BusinessTime.dateOf(moment.now());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
