package org.gankao.platform.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gankao.platform.text.Wording;

/** Texts for pages: {@code #{msg['exam.sittings.title']}} in the reader's language. */
@ApplicationScoped
public class Texts {

    @Produces
    @Named("msg")
    @RequestScoped
    Map<String, String> msg(Language language) {
        return new Marked(language.getLocale());
    }

    /** A missing text shows its key in marks, so that it is seen and mended. */
    private static class Marked extends AbstractMap<String, String> {

        private final Map<String, String> texts;

        Marked(Locale locale) {
            texts = Wording.texts(locale);
        }

        @Override
        public String get(Object key) {
            String text = texts.get(String.valueOf(key));
            return text == null ? "⟨" + key + "⟩" : text;
        }

        @Override
        public boolean containsKey(Object key) {
            return texts.containsKey(String.valueOf(key));
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return texts.entrySet();
        }
    }
}
