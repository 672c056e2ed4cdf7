package org.gankao.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.practice.PracticeService;
import org.gankao.practice.WrongItem;

/** Backs {@code practice/wrong.xhtml}: the caller's wrong-answer book. */
@Named
@RequestScoped
public class WrongItemsPage {

    @Inject
    PracticeService practice;

    public List<WrongItem> getItems() {
        return practice.wrong();
    }

    public String takeOut(String item) {
        practice.takeOut(item);
        return "/practice/wrong.xhtml?faces-redirect=true";
    }
}
