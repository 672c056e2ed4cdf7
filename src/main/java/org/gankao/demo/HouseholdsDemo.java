package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gankao.platform.jobs.Progress;

/** Households, their members and who links them. */
@ApplicationScoped
class HouseholdsDemo implements DemoStep {

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
        writer.clearHouseholds();
        writer.writeHouseholds(county.plan(), progress);
    }
}
