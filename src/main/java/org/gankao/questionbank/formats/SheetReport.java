package org.gankao.questionbank.formats;

import java.util.List;
import java.util.Map;
import org.gankao.questionbank.ItemImportService.Draft;

/**
 * What a file of items holds.
 *
 * @param rows rows with anything in them, the heading apart; of other formats the questions
 * @param findings by row, then in the order of columns
 * @param drafts items ready to be imported; complete only without errors
 * @param pictures pictures of the file the bank does not hold yet, by the path the drafts name
 */
public record SheetReport(int rows, List<Finding> findings, List<Draft> drafts, Map<String, byte[]> pictures) {

    public SheetReport {
        findings = List.copyOf(findings);
        drafts = List.copyOf(drafts);
        pictures = Map.copyOf(pictures);
    }

    SheetReport(int rows, List<Finding> findings, List<Draft> drafts) {
        this(rows, findings, drafts, Map.of());
    }

    public List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    public boolean isClean() {
        return of(Finding.Kind.ERROR).isEmpty();
    }
}
