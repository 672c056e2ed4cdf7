package org.gankao.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gankao.demo.County.Village;

/** The people of all villages, some villages at a time; ids of households count on from part to part. */
final class FolkInParts implements Iterator<List<VillageFolk>> {

    private static final int VILLAGES_A_PART = 12;

    private final CountyPlan plan;
    private final Iterator<Village> villages;
    private long nextId = 1;

    FolkInParts(CountyPlan plan) {
        this.plan = plan;
        this.villages = plan.villages().iterator();
    }

    @Override
    public boolean hasNext() {
        return villages.hasNext();
    }

    @Override
    public List<VillageFolk> next() {
        List<VillageFolk> part = new ArrayList<>();
        while (villages.hasNext() && part.size() < VILLAGES_A_PART) {
            VillageFolk folk = VillageFolk.of(plan, villages.next(), nextId);
            nextId += folk.households().size();
            part.add(folk);
        }
        return part;
    }
}
