package org.gankao.exam.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gankao.exam.paper.SectionKind;
import org.gankao.platform.text.Wording;
import org.jspecify.annotations.Nullable;

/** Says a warning in words: A卷·知识 第12题：选项C无人选择（共 656 人）. */
@ApplicationScoped
public class WarningWording {

    @Inject
    Wording wording;

    public String text(Locale locale, Warning warning) {
        List<String> places = new ArrayList<>();
        places.add(place(locale, warning));
        places.addAll(warning.figures());
        return wording.text(locale, "WarningKind." + warning.kind(), places);
    }

    private String place(Locale locale, Warning warning) {
        return warning.number() == 0
                ? section(locale, warning.form(), warning.section())
                : item(locale, warning.form(), warning.section(), warning.number());
    }

    /** Names an item: A卷·知识 第12题. */
    public String item(Locale locale, String form, @Nullable SectionKind section, int number) {
        return wording.text(locale, "exam.analysis.place.item", section(locale, form, section), number);
    }

    /** Names a section of a form, or of all. */
    public String section(Locale locale, String form, @Nullable SectionKind section) {
        if (section == null) {
            return wording.text(locale, "exam.analysis.place.whole");
        }
        String name = wording.text(locale, "SectionKind." + section);
        return form.isEmpty() ? name : wording.text(locale, "exam.analysis.place.section", form, name);
    }
}
