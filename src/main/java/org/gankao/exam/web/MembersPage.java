package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gankao.exam.hall.MemberService;
import org.gankao.exam.sitting.SessionService;
import org.gankao.people.UnitKind;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.text.Wording;
import org.jspecify.annotations.Nullable;

/** Backs the card of {@code exam/hall.xhtml} that puts cadres into batches and places. */
@Named
@ViewScoped
public class MembersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    MemberService members;

    @Inject
    UnitService units;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    private long session;
    private @Nullable Long batch;
    private @Nullable Long place;
    private List<Long> chosen = new ArrayList<>();
    private String codes = "";

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session")).id();
    }

    /** Puts the units chosen, or those of the list, into the batch. */
    public void put() {
        if (batch == null) {
            return;
        }
        List<String> listed = listed();
        int count = listed.isEmpty()
                ? members.put(session, batch, place, chosen, chosen)
                : members.putListed(session, batch, place, listed);
        chosen = new ArrayList<>();
        codes = "";
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(wording.text(language.getLocale(), "exam.members.done", count)));
    }

    /** The first word of each line, so that lines copied from a spreadsheet serve as they are. */
    private List<String> listed() {
        return Arrays.stream(codes.split("\\R"))
                .map(line -> line.strip().split("[\\s,，、;；]+", 2)[0])
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Townships first, then other units. */
    public List<UnitRow> getUnits() {
        List<UnitRow> all = new ArrayList<>(units.townships());
        units.all().stream()
                .filter(unit -> unit.kind() != UnitKind.TOWNSHIP && unit.parentId() != null)
                .forEach(all::add);
        return all;
    }

    public @Nullable Long getBatch() {
        return batch;
    }

    public void setBatch(@Nullable Long batch) {
        this.batch = batch;
    }

    public @Nullable Long getPlace() {
        return place;
    }

    public void setPlace(@Nullable Long place) {
        this.place = place;
    }

    public List<Long> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<Long> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : chosen;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = codes == null ? "" : codes;
    }
}
