package org.gankao.home.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.locality.DutyRow;
import org.gankao.locality.DutyService;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.HouseholdService;
import org.gankao.locality.VillageRow;
import org.gankao.locality.VillageService;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;

/** A township organiser's landing page: what is missing in his township, village by village. */
@Named
@RequestScoped
public class OrganiserHome {

    @Inject
    VillageService villages;

    @Inject
    HouseholdService households;

    @Inject
    DutyService duties;

    @Inject
    UnitService units;

    @Inject
    Caller caller;

    @Inject
    Moment moment;

    private String townshipName = "";
    private List<Gap> rows = List.of();

    /**
     * What a village lacks.
     *
     * @param households households in the roster
     * @param withoutDuty households nobody links
     * @param withoutDoor households without a house number, hard to find for the evaluators
     * @param withoutMembers households without any member
     */
    public record Gap(VillageRow village, int households, int withoutDuty, int withoutDoor, int withoutMembers) {

        /** Whether nothing is missing. */
        public boolean complete() {
            return withoutDuty + withoutDoor + withoutMembers == 0;
        }

        public int linked() {
            return households - withoutDuty;
        }
    }

    @PostConstruct
    void load() {
        long township = caller.townshipScope().orElse(0L);
        LocalDate today = BusinessTime.dateOf(moment.now());
        townshipName = units.find(township).map(UnitRow::name).orElse("");
        List<VillageRow> own = villages.ofTownship(township);
        Map<Long, List<HouseholdRow>> byVillage =
                households.ofVillages(own.stream().map(VillageRow::id).toList());
        List<Gap> gaps = new ArrayList<>();
        for (VillageRow village : own) {
            gaps.add(gap(village, byVillage.getOrDefault(village.id(), List.of()), today));
        }
        gaps.sort(
                (a, b) -> Integer.compare(b.withoutDuty() + b.withoutMembers(), a.withoutDuty() + a.withoutMembers()));
        rows = List.copyOf(gaps);
    }

    private Gap gap(VillageRow village, List<HouseholdRow> all, LocalDate today) {
        Map<Long, List<DutyRow>> linked =
                duties.cadresOf(all.stream().map(HouseholdRow::id).toList(), today);
        Set<Long> covered = linked.keySet();
        return new Gap(
                village,
                all.size(),
                (int) all.stream().filter(h -> !covered.contains(h.id())).count(),
                (int) all.stream().filter(h -> h.door().isBlank()).count(),
                (int) all.stream().filter(h -> h.memberCount() == 0).count());
    }

    public String getTownshipName() {
        return townshipName;
    }

    public List<Gap> getRows() {
        return rows;
    }

    /** Villages that lack something, the worst first. */
    public List<Gap> getGaps() {
        return rows.stream().filter(gap -> !gap.complete()).toList();
    }

    /** Villages that lack nothing. */
    public List<Gap> getComplete() {
        return rows.stream().filter(Gap::complete).toList();
    }

    public int getHouseholds() {
        return rows.stream().mapToInt(Gap::households).sum();
    }

    public int getWithoutDuty() {
        return rows.stream().mapToInt(Gap::withoutDuty).sum();
    }

    public int getWithoutDoor() {
        return rows.stream().mapToInt(Gap::withoutDoor).sum();
    }

    public int getWithoutMembers() {
        return rows.stream().mapToInt(Gap::withoutMembers).sum();
    }
}
