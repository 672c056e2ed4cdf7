package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.formats.FileFormat;
import org.gankao.questionbank.formats.ItemExportService;
import org.gankao.questionbank.formats.Written;
import org.jspecify.annotations.Nullable;

/** Backs {@code questionbank/export.xhtml}: what the filter found, as a file, and what that file cannot carry. */
@Named
@ViewScoped
public class ExportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ItemExportService exports;

    @Inject
    ItemService items;

    @Inject
    Params params;

    @Inject
    Wording wording;

    @Inject
    Language language;

    private FileFormat format = FileFormat.MOODLE_XML;
    private transient @Nullable ItemQuery query;
    private String filter;
    private int ready;
    private List<Group> losses = List.of();

    /**
     * Losses that say the same.
     *
     * @param whole the items are not in the file
     * @param codes of the items, joined
     */
    public record Group(boolean whole, String message, int count, String codes) implements Serializable {}

    @PostConstruct
    void init() {
        filter = FilterLink.of(query());
        show();
    }

    /** Looks at what the chosen format carries. */
    public void show() {
        Written written = exports.preview(format, query());
        ready = written.items();
        Map<List<Object>, List<String>> same = written.losses().stream()
                .collect(Collectors.groupingBy(
                        loss -> List.of(loss.whole(), wording.text(language.getLocale(), loss.messageKey())),
                        LinkedHashMap::new,
                        Collectors.mapping(Written.Loss::code, Collectors.toList())));
        List<Group> groups = new ArrayList<>();
        same.forEach((what, codes) -> groups.add(
                new Group((boolean) what.get(0), (String) what.get(1), codes.size(), String.join("、", codes))));
        losses = groups;
    }

    private ItemQuery query() {
        ItemQuery read = query;
        if (read == null) {
            read = FilterLink.read(params, items.today());
            query = read;
        }
        return read;
    }

    public int getReady() {
        return ready;
    }

    public List<Group> getLosses() {
        return losses;
    }

    /** Where the file is, below the application's own address. */
    public String getAddress() {
        return "/api/v1/item-exports/" + format.name() + (filter.isEmpty() ? "" : "?" + filter);
    }

    public FileFormat[] getFormats() {
        return FileFormat.written();
    }

    public FileFormat getFormat() {
        return format;
    }

    public void setFormat(FileFormat format) {
        this.format = format;
    }
}
