package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gankao.exam.marking.PreviewItem;
import org.gankao.exam.marking.PreviewService;
import org.gankao.exam.onpaper.PaperPart;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.FormFigures;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.PaperState;
import org.gankao.platform.faces.Params;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.TopicRow;

/** Backs {@code exam/paper.xhtml}: a paper's forms with their keys, and freezing. */
@Named
@ViewScoped
public class PaperPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PaperService papers;

    @Inject
    PreviewService previews;

    @Inject
    ItemService bank;

    @Inject
    Params params;

    private PaperRow paper;
    private List<FormRow> forms;
    private transient FormFigures figures;
    private transient Map<String, String> topics;
    private long form;
    private transient List<PreviewItem> items;

    @PostConstruct
    void init() {
        paper = papers.get(params.id("id"));
        forms = papers.forms(paper.id());
        form = params.optionalId("form").orElse(forms.get(0).id());
        items = previews.preview(form);
    }

    public void freeze() {
        papers.freeze(paper.id());
        paper = papers.get(paper.id());
    }

    /** A list of a question's document, such as its options; empty where there is none. */
    public List<Map<String, Object>> list(Map<String, Object> question, String field) {
        return question.get(field) == null ? List.of() : Documents.maps(question.get(field));
    }

    /** Questions of a case group. */
    public List<Map<String, Object>> parts(PreviewItem item) {
        return list(item.document(), "parts");
    }

    /** Steps of a branching case with their names. */
    public List<Map.Entry<String, Object>> nodes(Map<String, Object> question) {
        return question.get("nodes") == null
                ? List.of()
                : List.copyOf(new TreeMap<>(Documents.map(question.get("nodes"))).entrySet());
    }

    /** Whether an option of a choice is right. */
    public boolean right(PreviewItem item, Map<String, Object> option) {
        return item != null && isChoice(item) && item.answer().contains(Documents.text(option.get("id")));
    }

    /** Whether the key is told in words, because no mark at an option tells it. */
    public boolean keyInWords(PreviewItem item) {
        return !item.answer().isEmpty() && !isChoice(item);
    }

    private static boolean isChoice(PreviewItem item) {
        return ItemType.ofPackName(Documents.text(item.document().get("type")))
                .filter(ItemType::hasOptions)
                .isPresent();
    }

    /** What can be printed of each form. */
    public PaperPart[] getParts() {
        return PaperPart.values();
    }

    public boolean isDraft() {
        return paper.state() == PaperState.DRAFT;
    }

    public PaperRow getPaper() {
        return paper;
    }

    public List<FormRow> getForms() {
        return forms;
    }

    public FormFigures getFigures() {
        if (figures == null) {
            figures = papers.figures(paper.id());
        }
        return figures;
    }

    /** The name of a topic; its code if it is gone. */
    public String topic(String code) {
        return getTopics().getOrDefault(code, code);
    }

    private Map<String, String> getTopics() {
        if (topics == null) {
            topics = bank.topics().stream().collect(Collectors.toMap(TopicRow::code, TopicRow::name));
        }
        return topics;
    }

    public long getForm() {
        return form;
    }

    /** Items that each cadre gets of his own when the session is sealed, so that no form holds them. */
    public int getPersonal() {
        return paper.items() - getItems().size();
    }

    public List<PreviewItem> getItems() {
        if (items == null) {
            items = previews.preview(form);
        }
        return items;
    }
}
