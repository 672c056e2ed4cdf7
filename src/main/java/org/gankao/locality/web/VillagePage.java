package org.gankao.locality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.locality.DutyRow;
import org.gankao.locality.DutyService;
import org.gankao.locality.GridRow;
import org.gankao.locality.HouseholdFileService;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.VillageRow;
import org.gankao.locality.VillageService;
import org.gankao.platform.faces.Pager;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Backs {@code locality/village.xhtml} and the wall notice {@code locality/notice.xhtml}. */
@Named
@RequestScoped
public class VillagePage {

    private static final int PAGE = 25;

    @Inject
    VillageService villages;

    @Inject
    HouseholdFileService files;

    @Inject
    DutyService duties;

    @Inject
    Moment moment;

    private long id;
    private @Nullable Long grid;
    private boolean unlinked;
    private int first;
    private @Nullable VillageRow village;
    private List<HouseholdRow> households = List.of();
    private Map<Long, List<DutyRow>> linked = Map.of();

    /** Called once the parameters are known. */
    public void load() {
        VillageRow found = villages.find(id).orElseThrow(() -> new NotFoundException("locality.village.unknown"));
        village = found;
        households = files.ofVillage(found);
        linked = duties.cadresOf(households.stream().map(HouseholdRow::id).toList(), today());
    }

    public @Nullable VillageRow getVillage() {
        return village;
    }

    public List<GridRow> getGrids() {
        return villages.gridsOf(id);
    }

    /** Those of this page of the list. */
    public List<HouseholdRow> getHouseholds() {
        return chosen().stream().skip(first).limit(PAGE).toList();
    }

    /** The way to the other pages of the same list. */
    public Pager getPager() {
        return Pager.of(first, PAGE, chosen().size())
                .keeping("id", id)
                .keeping("grid", grid)
                .keeping("unlinked", unlinked);
    }

    private List<HouseholdRow> chosen() {
        return households.stream()
                .filter(h -> grid == null || h.gridId() == grid)
                .filter(h -> !unlinked || !linked.containsKey(h.id()))
                .toList();
    }

    public List<HouseholdRow> householdsOf(GridRow of) {
        return households.stream().filter(h -> h.gridId() == of.id()).toList();
    }

    public long getWithoutDuty() {
        return households.stream().filter(h -> !linked.containsKey(h.id())).count();
    }

    /** Names of those who link it, empty if nobody does. */
    public String cadres(HouseholdRow household) {
        return linked.getOrDefault(household.id(), List.of()).stream()
                .map(DutyRow::cadreName)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    public List<DutyRow> getTeam() {
        return duties.cadresOfVillage(id, today());
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

    public @Nullable Long getGrid() {
        return grid;
    }

    public void setGrid(@Nullable Long grid) {
        this.grid = grid;
    }

    public boolean isUnlinked() {
        return unlinked;
    }

    public void setUnlinked(boolean unlinked) {
        this.unlinked = unlinked;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
