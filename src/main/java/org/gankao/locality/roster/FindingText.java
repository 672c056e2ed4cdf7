package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.gankao.platform.text.Wording;

/** Words findings for people. */
@ApplicationScoped
public class FindingText {

    @Inject
    Wording wording;

    /**
     * A finding in words.
     *
     * @param row empty if it concerns the sheet as a whole
     * @param problem what it is
     * @param advice what to do, empty where there is nothing to do
     */
    public record Worded(String sheet, String row, String column, Severity severity, String problem, String advice) {}

    public Worded worded(Finding finding, Locale locale) {
        String key = "locality.roster." + finding.problem();
        boolean advised = Wording.texts(locale).containsKey(key + ".fix");
        return new Worded(
                finding.sheet().title(),
                finding.row() == 0 ? "" : String.valueOf(finding.row()),
                finding.column(),
                finding.severity(),
                wording.text(locale, key, finding.args()),
                advised ? wording.text(locale, key + ".fix", finding.args()) : "");
    }
}
