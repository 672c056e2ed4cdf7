package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.platform.faces.Params;
import org.gankao.shared.NotFoundException;

/** Backs {@code exam/preview.xhtml}: a form as candidates see it. The page's script fetches the form and draws it. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    PaperService papers;

    @Inject
    Params params;

    private PaperRow paper;
    private FormRow form;

    @PostConstruct
    void init() {
        paper = papers.get(params.id("id"));
        long asked = params.id("form");
        form = papers.forms(paper.id()).stream()
                .filter(one -> one.id() == asked)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.paper.unknown"));
    }

    public PaperRow getPaper() {
        return paper;
    }

    public FormRow getForm() {
        return form;
    }
}
