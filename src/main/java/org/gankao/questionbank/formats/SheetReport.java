package org.gankao.questionbank.formats;

import java.util.List;
import org.gankao.questionbank.ItemImportService.Draft;

/**
 * What a workbook of items holds.
 *
 * @param rows rows with anything in them, the heading apart
 * @param findings by row, then in the order of columns
 * @param drafts items ready to be imported; complete only without errors
 */
public record SheetReport(int rows, List<Finding> findings, List<Draft> drafts) {

    public SheetReport {
        findings = List.copyOf(findings);
        drafts = List.copyOf(drafts);
    }

    public List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    public boolean isClean() {
        return of(Finding.Kind.ERROR).isEmpty();
    }
}
