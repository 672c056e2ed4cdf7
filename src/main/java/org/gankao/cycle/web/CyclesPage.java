package org.gankao.cycle.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;

/** Backs {@code cycle/cycles.xhtml}: all cycles. */
@Named
@ViewScoped
public class CyclesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CycleService cycles;

    @Inject
    Caller caller;

    public List<CycleRow> getRows() {
        return cycles.all();
    }

    public boolean isMayEdit() {
        return caller.may(Permission.CYCLE_EDIT);
    }
}
