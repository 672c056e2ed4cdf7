package org.gankao.locality.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.gankao.locality.DutyRow;
import org.gankao.locality.HouseholdCategory;
import org.gankao.locality.HouseholdChange;
import org.gankao.locality.HouseholdFile;
import org.gankao.locality.HouseholdFileService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.jspecify.annotations.Nullable;

/** Backs {@code locality/household.xhtml}: one household, its members, who links it. */
@Named
@ViewScoped
public class HouseholdPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HouseholdFileService households;

    @Inject
    Caller caller;

    @Inject
    Moment moment;

    private long id;
    private boolean clear;
    private String door = "";
    private String note = "";
    private HouseholdCategory category = HouseholdCategory.ASSURED;
    private int members;
    private boolean away;
    private int version;
    private String cadre = "";
    private @Nullable LocalDate from;
    private transient @Nullable HouseholdFile file;

    /** Called once the parameters are known. */
    public void load() {
        HouseholdFile found = clear ? households.inClear(id) : households.masked(id);
        file = found;
        door = found.household().door();
        note = found.note();
        category = found.household().category();
        members = found.household().memberCount();
        away = found.household().away();
        version = found.version();
        from = BusinessTime.dateOf(moment.now());
    }

    public HouseholdFile getFile() {
        HouseholdFile known = file;
        if (known == null) {
            known = clear ? households.inClear(id) : households.masked(id);
            file = known;
        }
        return known;
    }

    public void reveal() {
        clear = true;
        file = null;
    }

    public boolean isRevealable() {
        return !clear && caller.may(Permission.SENSITIVE_VIEW);
    }

    public boolean isEditable() {
        return caller.may(Permission.ROSTER_EDIT);
    }

    public String save() {
        households.change(id, new HouseholdChange(door.strip(), note.strip(), category, members, away, version));
        return here();
    }

    public String link() {
        LocalDate day = from;
        households.link(id, cadre, day == null ? BusinessTime.dateOf(moment.now()) : day);
        return here();
    }

    public String unlink(DutyRow duty) {
        LocalDate today = BusinessTime.dateOf(moment.now());
        households.unlink(id, duty.cadreId(), duty.from(), today);
        return here();
    }

    private String here() {
        return "/locality/household.xhtml?faces-redirect=true&id=" + id;
    }

    public List<HouseholdCategory> getCategories() {
        return List.of(HouseholdCategory.values());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getDoor() {
        return door;
    }

    public void setDoor(@Nullable String door) {
        this.door = door == null ? "" : door;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public HouseholdCategory getCategory() {
        return category;
    }

    public void setCategory(HouseholdCategory category) {
        this.category = category;
    }

    public int getMembers() {
        return members;
    }

    public void setMembers(int members) {
        this.members = members;
    }

    public boolean isAway() {
        return away;
    }

    public void setAway(boolean away) {
        this.away = away;
    }

    public String getCadre() {
        return cadre;
    }

    public void setCadre(@Nullable String cadre) {
        this.cadre = cadre == null ? "" : cadre;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
