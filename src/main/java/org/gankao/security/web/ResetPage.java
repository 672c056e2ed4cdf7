package org.gankao.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.gankao.people.CadreQuery;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.security.AccountRow;
import org.gankao.security.AccountService;
import org.gankao.security.SlipService;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Backs {@code security/reset.xhtml}: a township organiser finds one of his cadres and gives him a new first password. */
@Named
@ViewScoped
public class ResetPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @Inject
    CadreService cadres;

    @Inject
    AccountService accounts;

    @Inject
    SlipService slips;

    @Inject
    Caller caller;

    private String text = "";
    private transient @Nullable List<Found> found;

    /** A cadre, and his account if he has one. */
    public record Found(CadreRow cadre, @Nullable AccountRow account) {}

    /** Who may not give passwords is not shown the form. */
    @PostConstruct
    void open() {
        if (!caller.may(Permission.PASSWORD_RESET)) {
            throw new ForbiddenException("security.notAllowed");
        }
    }

    public void search() {
        found = cadres.page(new CadreQuery(text, null, null, null, 0, SHOWN)).rows().stream()
                .map(cadre -> new Found(cadre, accounts.ofCadre(cadre.id()).orElse(null)))
                .toList();
    }

    public String reset(long cadreId) {
        Optional<AccountRow> account = accounts.ofCadre(cadreId);
        return AccountsPage.toSlips(slips.reset(
                account.map(AccountRow::id).orElseThrow(() -> new NotFoundException("security.reset.noAccount"))));
    }

    public boolean isSearched() {
        return found != null;
    }

    public List<Found> getFound() {
        return found == null ? List.of() : found;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
