package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gankao.platform.faces.Params;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.TopicRow;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Backs {@code questionbank/items.xhtml}: the bank, narrowed by what is asked for. */
@Named
@ViewScoped
public class ItemsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ItemService items;

    @Inject
    Params params;

    private @Nullable String topic;
    private @Nullable ItemType type;
    private @Nullable Difficulty difficulty;
    private @Nullable ItemState state;
    private @Nullable String law;
    private @Nullable String text;
    private boolean stale;
    private LocalDate today;
    private LazyDataModel<ItemRow> rows;

    @PostConstruct
    void init() {
        today = items.today();
        topic = params.text("topic").orElse(null);
        type = params.text("type").flatMap(ItemType::ofPackName).orElse(null);
        difficulty = params.text("difficulty").flatMap(Difficulty::ofPackName).orElse(null);
        law = params.text("law").orElse(null);
        stale = params.text("stale").isPresent();
        rows = new Rows();
    }

    public boolean isStale(ItemRow row) {
        return row.staleOn(today);
    }

    public LazyDataModel<ItemRow> getRows() {
        return rows;
    }

    public List<TopicRow> getTopics() {
        return items.topics();
    }

    public List<Law> getLaws() {
        return items.laws();
    }

    public ItemType[] getTypes() {
        return ItemType.values();
    }

    public Difficulty[] getDifficulties() {
        return Difficulty.values();
    }

    public ItemState[] getStates() {
        return ItemState.values();
    }

    public @Nullable String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic;
    }

    public @Nullable ItemType getType() {
        return type;
    }

    public void setType(@Nullable ItemType type) {
        this.type = type;
    }

    public @Nullable Difficulty getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(@Nullable Difficulty difficulty) {
        this.difficulty = difficulty;
    }

    public @Nullable ItemState getState() {
        return state;
    }

    public void setState(@Nullable ItemState state) {
        this.state = state;
    }

    public @Nullable String getLaw() {
        return law;
    }

    public void setLaw(@Nullable String law) {
        this.law = law;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isOnlyStale() {
        return stale;
    }

    public void setOnlyStale(boolean only) {
        stale = only;
    }

    private ItemQuery query() {
        return new ItemQuery(topic, type, difficulty, state, law, text, stale ? today : null);
    }

    /** To the page that exports what is listed. */
    public void export() throws IOException {
        ExternalContext server = FacesContext.getCurrentInstance().getExternalContext();
        server.redirect(server.getRequestContextPath() + "/questionbank/export.xhtml?" + FilterLink.of(query()));
    }

    private final class Rows extends LazyDataModel<ItemRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(page(0, 1).total());
        }

        @Override
        public List<ItemRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return page(first, size).rows();
        }

        private Page<ItemRow> page(int first, int size) {
            return items.page(query(), first, size);
        }
    }
}
