package org.gankao.exam.analysis;

import java.util.List;
import org.gankao.exam.paper.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody should look at; worded by {@link WarningWording}.
 *
 * @param form label; empty: all forms
 * @param section null: the whole paper
 * @param number of the item within its section; 0: not about one item
 * @param ref what the item was made from; empty: not about one item
 * @param figures what it rests on, as shown; the first fills place {1} of the text
 */
public record Warning(
        WarningKind kind, String form, @Nullable SectionKind section, int number, String ref, List<String> figures) {

    public Warning {
        figures = List.copyOf(figures);
    }

    /** Where the item is, as in {@link SessionAnalysis.Item#place()}; empty if it is about none. */
    public String place() {
        return number == 0 || section == null ? "" : form + "-" + section.prefix() + number;
    }
}
