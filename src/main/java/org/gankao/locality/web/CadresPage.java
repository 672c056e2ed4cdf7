package org.gankao.locality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.gankao.locality.DutyService;
import org.gankao.people.CadreQuery;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Pager;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** Backs {@code locality/cadres.xhtml}: cadres by name, with filters. */
@Named
@RequestScoped
public class CadresPage {

    private static final int PAGE = 25;

    @Inject
    CadreService cadres;

    @Inject
    UnitService units;

    @Inject
    DutyService duties;

    @Inject
    Moment moment;

    private String text = "";
    private @Nullable Long unit;
    private @Nullable PostCategory category;
    private int first;
    private @Nullable Page<CadreRow> page;
    private Map<Long, Integer> households = Map.of();

    /** Called once the parameters are known. */
    public void load() {
        Page<CadreRow> found = cadres.page(new CadreQuery(text, unit, null, category, first, PAGE));
        page = found;
        households = duties.householdCounts(
                found.rows().stream().map(CadreRow::id).toList(), BusinessTime.dateOf(moment.now()));
    }

    public @Nullable Page<CadreRow> getPage() {
        return page;
    }

    public int households(CadreRow cadre) {
        return households.getOrDefault(cadre.id(), 0);
    }

    public List<UnitRow> getUnits() {
        return units.all();
    }

    public List<PostCategory> getCategories() {
        return List.of(PostCategory.values());
    }

    /** The way to the other pages of the same list. */
    public Pager getPager() {
        return Pager.of(first, PAGE, page == null ? 0 : page.total())
                .keeping("q", text)
                .keeping("unit", unit)
                .keeping("category", category);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable PostCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable PostCategory category) {
        this.category = category;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
