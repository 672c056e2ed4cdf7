package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gankao.exam.marking.OwnResult;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.paper.Documents;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.text.Wording;

/** Backs {@code exam/result.xhtml}: the caller's own result. */
@Named
@RequestScoped
public class ResultPage {

    /**
     * An option as the result shows it.
     *
     * @param letter as the candidate saw it
     */
    public record Option(String letter, String text, boolean chosen) {}

    @Inject
    ResultService results;

    @Inject
    Params params;

    @Inject
    Wording wording;

    @Inject
    Language language;

    private OwnResult result;

    @PostConstruct
    void init() {
        result = results.own(params.id("sitting"));
    }

    public OwnResult getResult() {
        return result;
    }

    public List<Option> options(OwnResult.Item item) {
        if (item.document().get("options") == null) {
            return List.of();
        }
        List<String> chosen = item.response() == null
                ? List.of()
                : Arrays.asList(item.response().split(","));
        List<Option> options = new ArrayList<>();
        for (Map<String, Object> option : Documents.maps(item.document().get("options"))) {
            options.add(new Option(
                    String.valueOf((char) ('A' + options.size())),
                    Documents.text(option.get("text")),
                    chosen.contains(Documents.text(option.get("id")))));
        }
        return options;
    }

    /** What stands above an item. */
    public String stem(OwnResult.Item item) {
        return Documents.text(
                item.document().get("stem") == null
                        ? item.document().get("title")
                        : item.document().get("stem"));
    }

    /** The answer to an item without options, in words; empty if there is nothing to tell. */
    public String answer(OwnResult.Item item) {
        String type = Documents.text(item.document().get("type"));
        if (item.response() == null) {
            return wording.text(language.getLocale(), "exam.result.noAnswer");
        }
        return switch (type) {
            case "true-false" -> wording.text(language.getLocale(), "exam.result." + item.response());
            case "fill-in" -> String.join("；", Documents.texts(item.response()));
            case "case" -> path(item);
            default -> "";
        };
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
