package org.gankao.ranking.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gankao.people.UnitKind;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.documents.OfficialDocument;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.PublishedList;

/** What official documents say and how they number it: in Chinese, whatever language their reader's screen speaks. */
@ApplicationScoped
class Chinese {

    static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final int NAMES_A_LINE = 3;

    @Inject
    Wording wording;

    @Inject
    UnitService units;

    String say(String key, Object... args) {
        return wording.text(LOCALE, key, args);
    }

    String day(LocalDate day) {
        return BusinessTime.dayText(day, LOCALE);
    }

    /** 一, 二 … 十, from 1; no document here has more sections of a level. */
    static String numeral(int number) {
        return NUMERALS.substring(number - 1, number);
    }

    /** The department of the county. */
    String office() {
        return say(
                "ranking.paper.office",
                units.all().stream()
                        .filter(u -> u.kind() == UnitKind.COUNTY)
                        .map(UnitRow::name)
                        .findFirst()
                        .orElse(""));
    }

    List<String> heads(String... names) {
        return Arrays.stream(names).map(name -> say("ranking.column." + name)).toList();
    }

    /** A category as it is published: the upper share in order, the others by group or by name, without place or score. */
    void list(OfficialDocument document, PublishedList list) {
        document.table(
                heads("place", "name", "unit", "composite"),
                new float[] {1.2f, 2f, 4.6f, 1.8f},
                list.ordered().stream()
                        .map(r -> List.of(
                                String.valueOf(r.place()), r.name(), r.unitName(), String.valueOf(r.composite())))
                        .toList(),
                new boolean[] {true, false, false, true});
        if (!list.rest().isEmpty()) {
            rest(document, list);
        }
        if (list.unranked() > 0) {
            document.body(say("ranking.paper.unranked", list.unranked()));
        }
    }

    private void rest(OfficialDocument document, PublishedList list) {
        List<PublishedList.Group> groups = list.groups();
        boolean grouped = groups.get(0).number() > 0;
        document.body(say(grouped ? "ranking.paper.restByGroup" : "ranking.paper.rest"));
        for (PublishedList.Group group : groups) {
            if (grouped) {
                document.body(
                        say("ranking.group", group.number(), group.members().size()));
            }
            document.names(
                    group.members().stream()
                            .map(r -> r.name() + "　" + r.unitName())
                            .toList(),
                    NAMES_A_LINE);
        }
    }
}
