package org.gankao.survey.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.platform.faces.Language;
import org.gankao.platform.text.Wording;

/** Gives the page of the doors its words, so that the phone has them all without a network. */
@Named
@RequestScoped
public class DoorPage {

    private static final String KEYS = "survey.door.";
    private static final Jsonb JSONB = JsonbBuilder.create();

    @Inject
    Language language;

    /** All texts of the door in the reader's language, as a JSON object. */
    public String getTexts() {
        Map<String, String> texts = new TreeMap<>();
        Wording.texts(language.getLocale()).forEach((key, text) -> {
            if (key.startsWith(KEYS)) {
                texts.put(key, text);
            }
        });
        return JSONB.toJson(texts);
    }
}
