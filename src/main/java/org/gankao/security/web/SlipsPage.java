package org.gankao.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.gankao.security.SlipRow;
import org.gankao.security.SlipService;

/** Backs {@code security/slips.xhtml}: first passwords to print and cut, then to destroy. */
@Named
@ViewScoped
public class SlipsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SlipService service;

    @Inject
    HttpServletRequest request;

    private String batch = "";
    private transient List<SlipRow> slips = List.of();

    @PostConstruct
    void init() {
        String asked = request.getParameter("batch");
        batch = asked == null ? "" : asked;
        slips = service.show(batch);
    }

    public String destroy() {
        service.destroy(batch);
        return "/index.xhtml?faces-redirect=true";
    }

    public List<SlipRow> getSlips() {
        return slips == null ? List.of() : slips;
    }

    /** Where people sign in, as this browser reached it. */
    public String getAddress() {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
