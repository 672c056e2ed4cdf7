package org.gankao.locality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.locality.VillageRow;
import org.gankao.locality.VillageService;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Backs {@code locality/villages.xhtml}: townships, and the villages of one. */
@Named
@RequestScoped
public class VillagesPage {

    @Inject
    UnitService units;

    @Inject
    VillageService villages;

    @Inject
    Caller caller;

    private @Nullable Long township;

    /** Those the caller may open. */
    public List<UnitRow> getTownships() {
        return units.townships().stream()
                .filter(unit ->
                        caller.townshipScope().map(own -> own == unit.id()).orElse(true))
                .toList();
    }

    public List<VillageRow> getRows() {
        Long shown = getTownship();
        return shown == null ? List.of() : villages.ofTownship(shown);
    }

    public int getHouseholds() {
        return getRows().stream().mapToInt(VillageRow::households).sum();
    }

    /** The one asked for, else the first. */
    public @Nullable Long getTownship() {
        if (township != null) {
            return township;
        }
        return getTownships().stream().findFirst().map(UnitRow::id).orElse(null);
    }

    public void setTownship(@Nullable Long township) {
        this.township = township;
    }
}
