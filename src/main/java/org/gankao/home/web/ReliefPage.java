package org.gankao.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.home.ReliefFact;
import org.gankao.home.ReliefService;

/** Backs {@code home/relief.xhtml}. */
@Named
@RequestScoped
public class ReliefPage {

    @Inject
    ReliefService service;

    public List<ReliefFact> getFacts() {
        return service.all();
    }
}
