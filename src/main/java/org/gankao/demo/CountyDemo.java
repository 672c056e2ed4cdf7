package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gankao.platform.jobs.Progress;

/** Units, villages, grids and cadres: a few seconds, so that accounts can follow at once. */
@ApplicationScoped
class CountyDemo implements DemoStep {

    @Inject
    DemoCounty county;

    @Inject
    CountyWriterService writer;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "demo.step.county";
    }

    @Override
    public void run(Progress progress) {
        writer.writeCounty(county.plan());
    }
}
