package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.gankao.locality.roster.RosterImportRow.SheetCount;

/**
 * Writes a roster sheet by sheet; what the file does not mention stays as it is. A few statements for many rows, no query
 * in a loop.
 */
@ApplicationScoped
class RosterWriteRepository {

    @Inject
    PlaceWriteRepository places;

    @Inject
    CadreWriteRepository cadres;

    @Inject
    ResidentWriteRepository residents;

    @Inject
    DutyWriteRepository duties;

    /** Is told how far the writing is. */
    @FunctionalInterface
    interface Told {
        void at(long done, long total, RosterSheet sheet);
    }

    List<SheetCount> write(Roster roster, Told told) {
        long total = (long) roster.units().size()
                + roster.grids().size()
                + roster.cadres().size()
                + roster.households().size()
                + roster.residents().size()
                + roster.duties().size();
        List<SheetCount> counts = new ArrayList<>();
        long done = 0;
        for (RosterSheet sheet : RosterSheet.values()) {
            told.at(done, total, sheet);
            counts.add(
                    switch (sheet) {
                        case UNITS -> places.units(roster.units());
                        case GRIDS -> places.grids(roster.grids());
                        case CADRES -> cadres.write(roster.cadres());
                        case HOUSEHOLDS -> places.households(roster.households());
                        case RESIDENTS -> residents.write(roster.residents());
                        case DUTIES -> duties.write(roster.duties());
                    });
            SheetCount last = counts.get(counts.size() - 1);
            done += (long) last.added() + last.changed() + last.unchanged();
        }
        told.at(total, total, RosterSheet.DUTIES);
        return counts;
    }
}
