package org.gankao.questionbank.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.gankao.questionbank.formats.ImportRow;
import org.gankao.questionbank.formats.ItemSheetService;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Backs {@code questionbank/imports.xhtml}: send a workbook, find those sent before. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ItemSheetService sheets;

    private transient @Nullable Part file;

    public String check() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new RuleViolationException("questionbank.import.noFile");
        }
        return "/questionbank/import.xhtml?faces-redirect=true&id="
                + sheets.check(
                        sent.getSubmittedFileName(), sent.getInputStream().readAllBytes());
    }

    public List<ImportRow> getRows() {
        return sheets.mine();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
