package org.gankao.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.home.Check;
import org.gankao.home.SystemCheckService;
import org.jspecify.annotations.Nullable;

/** Backs {@code home/check.xhtml}. */
@Named
@RequestScoped
public class CheckPage {

    @Inject
    SystemCheckService service;

    private @Nullable List<Check> checks;

    public List<Check> getChecks() {
        if (checks == null) {
            checks = service.all();
        }
        return checks;
    }

    public long count(String verdict) {
        return getChecks().stream()
                .filter(c -> c.verdict().name().equals(verdict))
                .count();
    }

    /** Style of a verdict. */
    public String kind(Check check) {
        return switch (check.verdict()) {
            case GOOD -> "good";
            case WARNING -> "warn";
            case BAD -> "bad";
        };
    }
}
