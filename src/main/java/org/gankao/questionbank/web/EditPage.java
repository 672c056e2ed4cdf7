package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.shared.ForbiddenException;

/** Backs {@code questionbank/edit.xhtml}, which writes an item through the REST API. */
@Named
@RequestScoped
public class EditPage {

    @Inject
    Params params;

    @Inject
    Caller caller;

    private String code = "";

    @PostConstruct
    void init() {
        if (!caller.may(Permission.ITEM_EDIT)) {
            throw new ForbiddenException("security.notAllowed");
        }
        code = params.text("code").orElse("");
    }

    /** Of the item to be changed; empty: a new one. */
    public String getCode() {
        return code;
    }
}
