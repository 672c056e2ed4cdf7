package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gankao.demo.County.Grid;
import org.gankao.demo.County.Household;
import org.gankao.demo.County.Resident;
import org.gankao.demo.County.Village;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.text.Pinyin;

/** Writes the demo county, a part a transaction. Open to all because only the loader can reach it. */
@ApplicationScoped
@Transactional
@OpenToAll
class CountyWriterService {

    @Inject
    CountyRepository county;

    @Inject
    SecretBox box;

    boolean isEmpty() {
        return county.isEmpty();
    }

    Optional<String> setting(String name) {
        return county.setting(name);
    }

    void remember(String name, String value) {
        county.set(name, value);
    }

    /** Everything but the households, in the place of what an interrupted start left. */
    void writeCounty(CountyPlan plan) {
        county.clearCounty();
        county.addUnits(plan.units().stream()
                .map(u -> new Object[] {
                    u.id(), u.code(), u.name(), Pinyin.of(u.name()), u.kind(), u.kindText(), u.parentId()
                })
                .toList());
        county.addCadres(plan.cadres().stream()
                .map(c -> new Object[] {
                    c.id(),
                    c.code(),
                    c.name(),
                    Pinyin.ofPerson(c.name()),
                    c.gender(),
                    box.seal(c.idNumber()),
                    box.blindIndex(c.idNumber()),
                    box.seal(c.mobile()),
                    c.unit().id(),
                    c.establishment(),
                    c.category(),
                    c.sendingUnit() == null ? null : c.sendingUnit().id(),
                    c.postFrom(),
                    c.title()
                })
                .toList());
        county.addVillages(plan.villages().stream()
                .map(v -> new Object[] {v.id(), v.code(), v.name(), Pinyin.of(v.name()), v.townshipId()})
                .toList());
        List<Object[]> grids = new ArrayList<>();
        for (Village village : plan.villages()) {
            for (Grid grid : village.grids()) {
                grids.add(new Object[] {grid.id(), grid.code(), grid.name(), grid.villageId(), grid.households()});
            }
        }
        county.addGrids(grids);
        county.addLinks(plan.links().stream()
                .map(l -> new Object[] {l.cadre().id(), l.village().id(), l.from()})
                .toList());
    }

    void clearHouseholds() {
        county.clearHouseholds();
    }

    /** Writes all households in one transaction, so that the empty tables are filled in bulk. */
    void writeHouseholds(CountyPlan plan, Progress progress) {
        long total =
                plan.villages().stream().mapToLong(County.Village::households).sum();
        Iterator<List<VillageFolk>> parts = new FolkInParts(plan);
        county.trust(true);
        try {
            long done = 0;
            CompletableFuture<Rows> next = prepare(parts);
            while (next != null) {
                Rows rows = next.join();
                next = parts.hasNext() ? prepare(parts) : null;
                county.addHouseholds(rows.households);
                county.addResidents(rows.residents);
                county.addDuties(rows.duties);
                done += rows.households.size();
                progress.at(done, total);
            }
        } finally {
            county.trust(false);
        }
    }

    private record Rows(List<Object[]> households, List<Object[]> residents, List<Object[]> duties) {}

    /** Makes the rows of the next part while the database is busy with the last one. */
    private CompletableFuture<Rows> prepare(Iterator<List<VillageFolk>> parts) {
        return CompletableFuture.supplyAsync(() -> {
            List<VillageFolk> villages = parts.next();
            List<Household> households =
                    villages.stream().flatMap(v -> v.households().stream()).toList();
            return new Rows(
                    households.stream().map(CountyWriterService::row).toList(),
                    households.parallelStream()
                            .flatMap(household -> household.members().stream().map(member -> row(household, member)))
                            .toList(),
                    villages.stream()
                            .flatMap(v -> v.duties().stream())
                            .map(d -> new Object[] {d.cadreId(), d.householdId(), d.from(), d.until()})
                            .toList());
        });
    }

    private static Object[] row(Household household) {
        return new Object[] {
            household.id(),
            household.code(),
            household.villageId(),
            household.gridId(),
            household.members().get(0).name(),
            household.door(),
            household.note(),
            household.category(),
            household.members().size(),
            household.routeNo(),
            household.away()
        };
    }

    private Object[] row(Household household, Resident member) {
        return new Object[] {
            household.id(),
            member.name(),
            member.relation(),
            member.gender(),
            member.born().getYear(),
            box.seal(member.idNumber()),
            box.blindIndex(member.idNumber()),
            member.occupation(),
            member.health()
        };
    }
}
