package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.gankao.demo.County.Village;
import org.gankao.platform.jobs.Progress;

/** Households, their members and who links them, some villages a transaction. */
@ApplicationScoped
class HouseholdsDemo implements DemoStep {

    private static final int VILLAGES_A_TIME = 12;

    @Inject
    DemoCounty county;

    @Inject
    CountyWriterService writer;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "demo.step.households";
    }

    @Override
    public void run(Progress progress) {
        CountyPlan plan = county.plan();
        long total = plan.villages().stream().mapToLong(Village::households).sum();
        writer.clearHouseholds();
        List<VillageFolk> pending = new ArrayList<>();
        long done = 0;
        for (Village village : plan.villages()) {
            VillageFolk folk = VillageFolk.of(plan, village, done + 1);
            done += folk.households().size();
            pending.add(folk);
            if (pending.size() == VILLAGES_A_TIME) {
                writer.writeHouseholds(pending);
                pending.clear();
                progress.at(done, total);
            }
        }
        writer.writeHouseholds(pending);
        progress.at(done, total);
    }
}
