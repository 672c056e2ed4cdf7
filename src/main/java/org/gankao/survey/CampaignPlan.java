package org.gankao.survey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gankao.shared.RuleViolationException;

/**
 * What a campaign is planned to be: sample, dates, seed and the questionnaire.
 *
 * @param perVillage completed households wanted in each village
 * @param sparesPerVillage spare households drawn for each village
 * @param villagesPerPair villages one pair walks at most
 * @param seedSource which public value the seed will be, and where it is announced
 * @param intro what the evaluator reads out first
 * @param knownQuestion asked before a cadre is rated; {@code {0}} is his name
 * @param cadreQuestion {@code {0}} is his name
 */
public record CampaignPlan(
        String name,
        int perVillage,
        int sparesPerVillage,
        int villagesPerPair,
        LocalDate fieldFrom,
        LocalDate fieldUntil,
        String seedSource,
        String intro,
        String teamQuestion,
        String knownQuestion,
        String cadreQuestion) {

    private static final int MAX_FIELD_DAYS = 60;

    /** @throws RuleViolationException if a figure, a date or a text cannot be */
    public CampaignPlan {
        name = text(name, 80, "survey.plan.name");
        seedSource = text(seedSource, 200, "survey.plan.seedSource");
        intro = text(intro, 500, "survey.plan.intro");
        teamQuestion = text(teamQuestion, 200, "survey.plan.teamQuestion");
        knownQuestion = named(text(knownQuestion, 200, "survey.plan.knownQuestion"));
        cadreQuestion = named(text(cadreQuestion, 200, "survey.plan.cadreQuestion"));
        within(perVillage, 5, 100, "survey.plan.perVillage");
        within(sparesPerVillage, 0, 100, "survey.plan.sparesPerVillage");
        within(villagesPerPair, 1, 30, "survey.plan.villagesPerPair");
        if (fieldUntil.isBefore(fieldFrom) || days(fieldFrom, fieldUntil) > MAX_FIELD_DAYS) {
            throw new RuleViolationException(
                    "survey.plan.dates", fieldFrom, fieldUntil, String.valueOf(MAX_FIELD_DAYS));
        }
        if (villagesPerPair >= days(fieldFrom, fieldUntil)) {
            throw new RuleViolationException(
                    "survey.teams.tooManyVillages",
                    String.valueOf(villagesPerPair),
                    String.valueOf(days(fieldFrom, fieldUntil)));
        }
    }

    /** Days at the doors, first and last included. */
    public int days() {
        return days(fieldFrom, fieldUntil);
    }

    Map<String, Object> document() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("name", name);
        plan.put("perVillage", perVillage);
        plan.put("sparesPerVillage", sparesPerVillage);
        plan.put("villagesPerPair", villagesPerPair);
        plan.put("fieldFrom", fieldFrom.toString());
        plan.put("fieldUntil", fieldUntil.toString());
        plan.put("seedSource", seedSource);
        plan.put(
                "questionnaire",
                Map.of(
                        "intro", intro,
                        "team", teamQuestion,
                        "known", knownQuestion,
                        "cadre", cadreQuestion,
                        "answers",
                                java.util.Arrays.stream(VoteAnswer.values())
                                        .map(Enum::name)
                                        .toList()));
        return plan;
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) (until.toEpochDay() - from.toEpochDay()) + 1;
    }

    private static String text(String text, int most, String key) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new RuleViolationException(key, String.valueOf(most));
        }
        return stripped;
    }

    private static String named(String question) {
        if (!question.contains("{0}")) {
            throw new RuleViolationException("survey.plan.nameMissing");
        }
        return question;
    }

    private static void within(int number, int least, int most, String key) {
        if (number < least || number > most) {
            throw new RuleViolationException(key, String.valueOf(least), String.valueOf(most));
        }
    }
}
