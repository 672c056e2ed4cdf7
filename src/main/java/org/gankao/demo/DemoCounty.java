package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gankao.platform.time.BusinessTime;

/** Which demo county this installation has, if it has one. */
@ApplicationScoped
public class DemoCounty {

    static final String SIZE = "demo.size";
    static final String DAY = "demo.day";

    @Inject
    @ConfigProperty(name = "gankao.demo", defaultValue = "none")
    String wanted;

    @Inject
    CountyWriterService writer;

    @Inject
    Clock clock;

    /** Whether this start asks for the demo. */
    public boolean isOn() {
        return wanted() != DemoSize.OFF;
    }

    /** The size as loaded, which later starts do not change. */
    public DemoSize size() {
        return writer.setting(SIZE).map(DemoSize::valueOf).orElseGet(this::wanted);
    }

    /** The day the county was made for; every date in it is counted from here. */
    public LocalDate day() {
        return writer.setting(DAY).map(LocalDate::parse).orElseThrow();
    }

    CountyPlan plan() {
        return CountyPlan.of(size(), day());
    }

    /** Claims an empty database for the demo; false if it holds a real county. */
    boolean claim() {
        if (writer.setting(SIZE).isPresent()) {
            return true;
        }
        if (!writer.isEmpty()) {
            return false;
        }
        writer.remember(DAY, BusinessTime.dateOf(clock.instant()).toString());
        writer.remember(SIZE, wanted().name());
        return true;
    }

    private DemoSize wanted() {
        return DemoSize.named(wanted);
    }
}
