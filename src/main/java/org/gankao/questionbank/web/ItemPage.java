package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemStatistics;
import org.gankao.questionbank.ItemStatisticsService;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.KeyText;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.RevisionRow;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Backs {@code questionbank/item.xhtml}: one item through all its wordings; reviewers approve or retire it here. */
@Named
@ViewScoped
public class ItemPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    ItemStatisticsService statistics;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private transient @Nullable View view;
    private String code = "";
    private @Nullable String reason;
    private int seen;

    /** Everything the page shows, read once a request. */
    private record View(
            ItemRow item,
            List<RevisionRow> history,
            Map<Long, ItemKey> keys,
            Map<String, Law> laws,
            String retiredReason,
            Map<Long, ItemStatistics> statistics) {}

    @PostConstruct
    void init() {
        code = params.text("code").orElseThrow(() -> new NotFoundException("questionbank.item.unknown", ""));
        seen = view().history().get(0).number();
    }

    private View view() {
        View made = view;
        if (made == null) {
            ItemRow item = items.byCode(code);
            List<RevisionRow> history = items.history(item.id());
            made = new View(
                    item,
                    history,
                    isKeyShown()
                            ? keys.keys(history.stream().map(RevisionRow::id).toList())
                            : Map.of(),
                    items.laws().stream().collect(Collectors.toMap(Law::id, law -> law)),
                    items.retiredReason(item.id()),
                    statistics.of(history.stream().map(RevisionRow::id).toList()));
            view = made;
        }
        return made;
    }

    /** Approves and leads to the next that waits. */
    public String approve() {
        items.approve(view().item().id(), seen);
        return next();
    }

    public String retire() {
        items.retire(view().item().id(), reason == null ? "" : reason);
        return next();
    }

    private String next() {
        return items.toReview().stream()
                .findFirst()
                .map(row -> "/questionbank/item.xhtml?faces-redirect=true&code=" + row.code())
                .orElse("/questionbank/queue.xhtml?faces-redirect=true");
    }

    public ItemRow getItem() {
        return view().item();
    }

    public List<RevisionRow> getHistory() {
        return view().history();
    }

    public RevisionRow getNewest() {
        return view().history().get(0);
    }

    /** What tests showed of the newest wording; null: none used it. */
    public @Nullable ItemStatistics getStatistics() {
        return view().statistics().get(getNewest().id());
    }

    /** Older wordings that tests used, newest first. */
    public List<RevisionRow> getOlderUsed() {
        return getHistory().stream()
                .skip(1)
                .filter(revision -> view().statistics().containsKey(revision.id()))
                .toList();
    }

    public @Nullable ItemStatistics statisticsOf(RevisionRow revision) {
        return view().statistics().get(revision.id());
    }

    public List<Option> getOptions() {
        return getNewest().content().options();
    }

    /** Left side of a matching item. */
    public List<Option> getPremises() {
        return getNewest().content().body() instanceof ItemBody.Matching matching ? matching.premises() : List.of();
    }

    /** Questions of a case group. */
    public List<ItemBody.Part> getParts() {
        return getNewest().content().body() instanceof ItemBody.CaseGroup group ? group.parts() : List.of();
    }

    public boolean isKeyShown() {
        return caller.may(Permission.ITEM_EDIT) || caller.may(Permission.ITEM_REVIEW);
    }

    /** Whether an option is right; false for who may not see keys. */
    public boolean isRight(String letter) {
        ItemKey key = view().keys().get(getNewest().id());
        return key != null && key.choices().contains(letter);
    }

    /** Keys of types that are no choice, a line an answer. */
    public List<String> getAnswers() {
        ItemKey key = view().keys().get(getNewest().id());
        return key == null || getNewest().content().type().hasOptions() ? List.of() : KeyText.lines(key);
    }

    public boolean isTrueFalse() {
        return getNewest().content().type() == ItemType.TRUE_FALSE;
    }

    public @Nullable Law getLaw() {
        return view().laws()
                .get(Objects.requireNonNullElse(getNewest().content().lawId(), ""));
    }

    public boolean isStale() {
        return view().item().staleOn(items.today());
    }

    public String getRetiredReason() {
        return view().retiredReason();
    }

    public boolean isReviewable() {
        return caller.may(Permission.ITEM_REVIEW)
                && getItem().state() == ItemState.DRAFT
                && !Objects.equals(getNewest().madeBy(), caller.require().accountId());
    }

    /** The caller wrote it and waits for somebody else. */
    public boolean isOwnDraft() {
        return getItem().state() == ItemState.DRAFT
                && Objects.equals(getNewest().madeBy(), caller.require().accountId());
    }

    public boolean isEditable() {
        return caller.may(Permission.ITEM_EDIT) && getItem().state() != ItemState.RETIRED;
    }

    public boolean isRetirable() {
        return caller.may(Permission.ITEM_REVIEW) && getItem().state() != ItemState.RETIRED;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
