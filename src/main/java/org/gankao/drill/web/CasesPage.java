package org.gankao.drill.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.drill.CaseService;

/** Backs {@code drill/cases.xhtml}. */
@Named
@RequestScoped
public class CasesPage {

    @Inject
    CaseService cases;

    public List<CaseService.CaseRow> getRows() {
        return cases.all();
    }
}
