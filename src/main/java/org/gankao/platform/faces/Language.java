package org.gankao.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gankao.platform.text.Locales;

/** The reader's language on pages ({@code #{language}}). */
@Named
@RequestScoped
public class Language {

    /** Changes with every start, so that browsers fetch changed assets and keep unchanged ones. */
    private static final String BUILD = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        return Locales.of(request);
    }

    /** BCP 47, for the {@code lang} attribute. */
    public String getTag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return getLocale().getLanguage().equals("en");
    }

    /** The language the switch leads to. */
    public String getOther() {
        return isEnglish() ? "zh" : "en";
    }

    public String getBuild() {
        return BUILD;
    }
}
