package org.gankao.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gankao.platform.security.Caller;
import org.gankao.security.Sessions;
import org.gankao.security.Sessions.Resolved;

/** Backs {@code security/password.xhtml}; the form itself speaks to the API. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    /** Nothing else is open to the person before. */
    public boolean isFirst() {
        return SessionCookie.token(request)
                .flatMap(sessions::resolve)
                .filter(Resolved::mustChange)
                .isPresent();
    }

    public String getLoginName() {
        return caller.require().loginName();
    }
}
