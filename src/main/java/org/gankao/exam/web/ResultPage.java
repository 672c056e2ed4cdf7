package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.exam.marking.OwnResult;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.Reviewed;
import org.gankao.exam.objection.OwnObjectionService;
import org.gankao.exam.objection.OwnObjections;
import org.gankao.exam.paper.Documents;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.Region;

/** Backs {@code exam/result.xhtml}: the caller's own result. */
@Named
@RequestScoped
public class ResultPage {

    @Inject
    ResultService results;

    @Inject
    Params params;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    OwnObjectionService itemObjections;

    private OwnResult result;
    private OwnObjections objections;

    @PostConstruct
    void init() {
        result = results.own(params.id("sitting"));
        objections = itemObjections.own(result.sittingId());
    }

    public OwnResult getResult() {
        return result;
    }

    public OwnObjections getObjections() {
        return objections;
    }

    /** Numbers of the items a correction is about, as he saw them where he may see them, else as the paper has them. */
    public String numbers(OwnResult.Corrected correction) {
        return correction.items().stream()
                .map(id -> result.items().stream()
                        .filter(item -> item.item().equals(id))
                        .findFirst()
                        .map(item -> wording.text(language.getLocale(), "SectionKind." + item.section()) + " "
                                + item.number())
                        .orElse(id))
                .collect(Collectors.joining("、"));
    }

    /** Items that are shown and did not bring all their points. */
    public long getMistakes() {
        return result.items().stream()
                .filter(item -> !item.right() && !item.annulled())
                .count();
    }

    /** What stands above an item. */
    public String stem(OwnResult.Item item) {
        return Documents.text(
                item.document().get("stem") == null
                        ? item.document().get("title")
                        : item.document().get("stem"));
    }

    /** The way he took through a case, or that he did not answer; empty if the questions tell it. */
    public String answer(OwnResult.Item item) {
        if (item.response() == null) {
            return wording.text(language.getLocale(), "exam.result.noAnswer");
        }
        return "case".equals(item.document().get("type")) ? path(item) : "";
    }

    public boolean isGroup(OwnResult.Item item) {
        return item.document().get("parts") != null;
    }

    /** Right places of a picture, in the terms of a drawing 1000 wide and high. */
    public List<String> outlines(Reviewed question) {
        return question.spot() == null
                ? List.of()
                : question.spot().regions().stream().map(ResultPage::outline).toList();
    }

    private static String outline(Region region) {
        if (region instanceof Region.Rectangle box) {
            return "M%d %dh%dv%dh%dZ".formatted(box.x(), box.y(), box.width(), box.height(), -box.width());
        }
        if (region instanceof Region.Ellipse oval) {
            int rx = oval.radiusX();
            int ry = oval.radiusY();
            return "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 %d 0Z"
                    .formatted(oval.x() - rx, oval.y(), rx, ry, 2 * rx, rx, ry, -2 * rx);
        }
        return ((Region.Polygon) region)
                .points().stream().map(String::valueOf).collect(Collectors.joining(" ", "M", "Z"));
    }

    private static String path(OwnResult.Item item) {
        Map<String, Object> nodes = Documents.map(item.document().get("nodes"));
        List<String> taken = new ArrayList<>();
        Object at = item.document().get("start");
        for (String id : String.valueOf(item.response()).split(",")) {
            for (Map<String, Object> choice :
                    Documents.maps(Documents.map(nodes.get(Documents.text(at))).get("choices"))) {
                if (id.equals(choice.get("id"))) {
                    taken.add(Documents.text(choice.get("text")));
                    at = choice.get("next");
                    break;
                }
            }
        }
        return String.join(" → ", taken);
    }
}
