package org.gankao.practice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.practice.PracticeOverview;
import org.gankao.practice.PracticeService;

/** Backs {@code practice/practice.xhtml}: what the caller may practise. */
@Named
@RequestScoped
public class PracticePage {

    @Inject
    PracticeService practice;

    private PracticeOverview overview = new PracticeOverview(0, 0, List.of());

    @PostConstruct
    void load() {
        overview = practice.overview();
    }

    public PracticeOverview getOverview() {
        return overview;
    }

    /** Deletes all that is kept of the caller's practice. */
    public String forget() {
        practice.forget();
        return "/practice/practice.xhtml?faces-redirect=true";
    }
}
