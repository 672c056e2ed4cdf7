package org.gankao.survey.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Telephone;
import org.gankao.survey.FrameVillage;

/**
 * Village guides as they are pasted from a table: a line each with village, name and telephone. A village is named by its
 * code, or by its name where only one has it. Between the columns stands a tabulator or a comma, Chinese or not.
 */
public final class GuideList {

    private static final int COLUMNS = 3;
    private static final int MAX_NAME = 40;

    private GuideList() {}

    /** @throws RuleViolationException naming the line that cannot be, or if there is none */
    public static List<Guide> parse(String text, List<FrameVillage> villages) {
        List<Guide> guides = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                Guide guide = guide(String.valueOf(number), line, villages);
                if (!seen.add(guide.villageId())) {
                    throw new RuleViolationException("survey.guides.twice", String.valueOf(number));
                }
                guides.add(guide);
            }
        }
        if (guides.isEmpty()) {
            throw new RuleViolationException("survey.guides.nobody");
        }
        return guides;
    }

    private static Guide guide(String number, String line, List<FrameVillage> villages) {
        String[] cells = line.split("[\t,，]", -1);
        if (cells.length != COLUMNS) {
            throw new RuleViolationException("survey.guides.columns", number);
        }
        String village = cells[0].strip();
        String name = cells[1].strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new RuleViolationException("survey.guides.name", number, String.valueOf(MAX_NAME));
        }
        List<FrameVillage> meant = villages.stream()
                .filter(v -> v.code().equalsIgnoreCase(village) || v.name().equals(village))
                .toList();
        if (meant.size() != 1) {
            throw new RuleViolationException(
                    meant.isEmpty() ? "survey.guides.village" : "survey.guides.ambiguous", number, village);
        }
        String telephone = Telephone.parse(cells[2])
                .orElseThrow(() -> new RuleViolationException("survey.guides.telephone", number));
        return new Guide(meant.get(0).villageId(), name, telephone);
    }
}
