package org.gankao.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gankao.security.DemoCast;
import org.gankao.security.DemoSwitch;
import org.gankao.security.SetupService;

/** Backs {@code sign-in.xhtml}; the form itself speaks to the API, so that it never expires. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    HttpServletRequest request;

    @Inject
    DemoSwitch demo;

    @Inject
    SetupService setup;

    /** Where to go after signing in, safe to follow. */
    public String getThen() {
        return request.getContextPath() + ReturnPath.safe(request.getParameter("then"));
    }

    public boolean isDemo() {
        return demo.on();
    }

    public String getDemoPassword() {
        return demo.password();
    }

    public List<DemoCast.Part> getCast() {
        return DemoCast.parts();
    }

    /** Nobody can sign in yet. */
    public boolean isNew() {
        return setup.isNeeded();
    }
}
