package org.gankao.locality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.locality.roster.RosterImportRow;
import org.gankao.locality.roster.RosterImportService;
import org.gankao.platform.sheets.WorkbookReader;

/** Backs {@code locality/imports.xhtml}: the place to upload a roster, and what was uploaded before. */
@Named
@RequestScoped
public class RosterImportsPage {

    @Inject
    RosterImportService imports;

    public List<RosterImportRow> getRows() {
        return imports.history();
    }

    /** Megabytes. */
    public long getLimit() {
        return WorkbookReader.FILE_LIMIT / 1024 / 1024;
    }
}
