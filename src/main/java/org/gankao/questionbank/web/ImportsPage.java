package org.gankao.questionbank.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.questionbank.formats.ImportRow;
import org.gankao.questionbank.formats.ItemSheetService;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;

/** Backs {@code questionbank/imports.xhtml}: send a workbook, find those sent before. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ItemSheetService sheets;

    private transient @Nullable UploadedFile file;

    public String check() {
        UploadedFile sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new RuleViolationException("questionbank.import.noFile");
        }
        return "/questionbank/import.xhtml?faces-redirect=true&id="
                + sheets.check(sent.getFileName(), sent.getContent());
    }

    public List<ImportRow> getRows() {
        return sheets.mine();
    }

    public @Nullable UploadedFile getFile() {
        return file;
    }

    public void setFile(@Nullable UploadedFile file) {
        this.file = file;
    }
}
