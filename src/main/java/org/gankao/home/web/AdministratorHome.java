package org.gankao.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gankao.people.CadreService;
import org.gankao.platform.security.Role;
import org.gankao.security.AccountQuery;
import org.gankao.security.AccountService;

/** The administrator's landing page, beside the checks: how many people can sign in. */
@Named
@RequestScoped
public class AdministratorHome {

    @Inject
    AccountService accounts;

    @Inject
    CadreService cadres;

    public long getAccounts() {
        return accounts.page(new AccountQuery("", null, 0, 1)).total();
    }

    /** Cadres of the roster without an account. */
    public long getWithout() {
        return cadres.all().size()
                - accounts.page(new AccountQuery("", Role.CADRE, 0, 1)).total();
    }
}
