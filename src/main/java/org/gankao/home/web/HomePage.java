package org.gankao.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gankao.platform.faces.Language;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.platform.time.BusinessTime;

/** Backs {@code index.xhtml}: leads each person to what is his to do, or shows it on one page. */
@Named
@RequestScoped
public class HomePage {

    /** Who has a place of his own as landing page. */
    private static final Map<Role, String> ELSEWHERE =
            Map.of(Role.DEPARTMENT, "/cycle/cycle.xhtml", Role.EVALUATOR, "/survey/door.xhtml");

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** Sends on who holds one role whose work has a page of its own. */
    public void lead() {
        Identity who = caller.require();
        if (who.roles().size() != 1) {
            return;
        }
        String place = ELSEWHERE.get(who.roles().iterator().next());
        if (place != null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            HttpServletResponse response =
                    (HttpServletResponse) faces.getExternalContext().getResponse();
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", request.getContextPath() + place);
            faces.responseComplete();
        }
    }

    public boolean is(String role) {
        return caller.has(Role.valueOf(role));
    }

    /** Roles in the order of the enumeration, for the line under the title. */
    public List<Role> getRoles() {
        return List.copyOf(new TreeSet<>(caller.require().roles()));
    }

    public String getTitleKey() {
        return caller.has(Role.CADRE) ? "home.title.cadre" : "home.title.office";
    }

    /** 3月5日 星期四. */
    public String getToday() {
        return BusinessTime.weekdayText(BusinessTime.dateOf(clock.instant()), language.getLocale());
    }
}
