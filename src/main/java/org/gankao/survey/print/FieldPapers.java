package org.gankao.survey.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.gankao.platform.documents.OfficialPaper;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.PairRow;
import org.gankao.survey.Selection;
import org.gankao.survey.VisitOutcome;
import org.gankao.survey.closing.ClosingSheet;
import org.gankao.survey.print.FieldPaperRepository.Round;
import org.jspecify.annotations.Nullable;

/** What stands on each paper of the field. */
final class FieldPapers {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final int RULES_OF_A_VISIT = 5;
    private static final int RULES_OF_ATTEMPTS = 3;
    private static final int NEVER = 8;
    private static final int LETTER_COLUMNS = 4;

    private final CampaignRow campaign;
    private final LocalDate today;
    private final Wording wording;

    FieldPapers(CampaignRow campaign, LocalDate today, Wording wording) {
        this.campaign = campaign;
        this.today = today;
        this.wording = wording;
    }

    /** 介绍信: who comes, to which villages on which days, whom to ask, and the place of the seal. */
    byte[] letters(FieldContact contact, Map<Long, PairRow> pairs, List<Round> rounds) {
        OfficialPaper paper = new OfficialPaper(campaign.name() + say("survey.print.LETTER"), false);
        Map<Long, List<Round>> byPair =
                rounds.stream().collect(Collectors.groupingBy(Round::pairId, LinkedHashMap::new, Collectors.toList()));
        byPair.forEach((id, own) -> {
            PairRow pair = Objects.requireNonNull(pairs.get(id));
            paper.nextPage();
            paper.title(say("survey.print.LETTER"));
            paper.body(say("survey.print.letter.to", pair.townshipName()));
            paper.body(say("survey.print.letter.who", members(pair), campaign.name(), pair.number()));
            paper.table(
                    heads("date", "villages", "date", "villages"),
                    new float[] {3.6f, 4.8f, 3.6f, 4.8f},
                    villagesByDay(own),
                    new boolean[] {false, false, false, false});
            paper.body(say("survey.print.letter.please"));
            paper.body(say("survey.print.letter.contact"));
            paper.body(say("survey.print.letter.person", contact.person(), contact.telephone()));
            paper.body(say(
                    "survey.print.letter.valid",
                    date(campaign.plan().fieldFrom()),
                    date(campaign.plan().fieldUntil())));
            paper.signedBy(contact.office(), say("survey.print.seal"), date(today));
        });
        return paper.bytes();
    }

    /** 入户须知: what is done at a door, what each outcome means, how often to come back, and what never to do. */
    byte[] briefing(FieldContact contact) {
        OfficialPaper paper = new OfficialPaper(campaign.name() + say("survey.print.BRIEFING"));
        paper.title(say("survey.print.BRIEFING"));
        paper.centred(campaign.name());
        rules(paper, "survey.print.visit", RULES_OF_A_VISIT);
        paper.heading(say("survey.print.outcomes"));
        paper.table(
                List.of(say("survey.print.outcome"), say("survey.print.when"), say("survey.print.then")),
                new float[] {2f, 5f, 3.4f},
                Arrays.stream(VisitOutcome.values())
                        .map(o -> List.of(
                                say("VisitOutcome." + o),
                                say("survey.print.when." + o),
                                say("survey.print.then." + then(o))))
                        .toList(),
                new boolean[] {false, false, false});
        rules(paper, "survey.print.attempt", RULES_OF_ATTEMPTS);
        rules(paper, "survey.print.never", NEVER);
        paper.heading(say("survey.print.ask"));
        paper.body(say("survey.print.askWhom", contact.office(), contact.person(), contact.telephone()));
        return paper.bytes();
    }

    /** 当日路线: the drawn households in walking order, and the village's guide. Spares are opened by the phone alone. */
    byte[] routes(List<Round> rounds, Map<Long, Guide> guides, LongFunction<List<Selection>> drawn) {
        OfficialPaper paper = new OfficialPaper(campaign.name() + say("survey.print.ROUTE"), false);
        for (Round round : rounds) {
            paper.nextPage();
            paper.title(say("survey.print.ROUTE"));
            paper.centred(say(
                    "survey.print.round",
                    round.pairNumber(),
                    date(round.day()),
                    round.townshipName() + round.villageName()));
            Guide guide = guides.get(round.villageId());
            paper.body(
                    guide == null
                            ? say("survey.print.guideBlank")
                            : say("survey.print.guide", guide.name(), guide.telephone()));
            paper.body(say("survey.print.guideWaits"));
            List<List<String>> rows = new ArrayList<>();
            drawn.apply(round.villageId()).stream()
                    .filter(s -> !s.spare())
                    .sorted(Comparator.comparingInt(Selection::routeNo).thenComparingInt(Selection::place))
                    .forEach(s -> rows.add(List.of(
                            String.valueOf(rows.size() + 1), s.door(), s.headName(), s.code(), s.gridName(), "", "")));
            paper.table(
                    heads("number", "door", "head", "code", "grid", "time", "outcome"),
                    new float[] {1f, 2.4f, 1.8f, 2.6f, 2.2f, 1.6f, 1.8f},
                    rows,
                    new boolean[] {true, false, false, false, false, false, false});
            paper.fine(say("survey.print.routeNote"));
        }
        return paper.bytes();
    }

    /** 当日交接单: figures, differences, and who has signed. */
    byte[] closings(List<ClosingSheet> sheets) {
        OfficialPaper paper = new OfficialPaper(campaign.name() + say("survey.closing.title"), false);
        for (ClosingSheet sheet : sheets) {
            paper.nextPage();
            paper.title(say("survey.closing.title"));
            paper.centred(say(
                    "survey.print.round",
                    sheet.pairNumber(),
                    date(sheet.day()),
                    sheet.townshipName() + sheet.villageName()));
            paper.table(
                    List.of(say("survey.print.what"), say("survey.print.figure")),
                    new float[] {7f, 3f},
                    List.of(
                            line("issued", sheet.figures().issued()),
                            line("visits", sheet.figures().visits()),
                            line("answered", sheet.figures().answered()),
                            line("returned", sheet.figures().returned())),
                    new boolean[] {false, true});
            paper.heading(say("survey.closing.differences"));
            if (sheet.differences().isEmpty()) {
                paper.body(say("survey.closing.even"));
            }
            sheet.differences().forEach(d -> paper.body(wording.text(CHINESE, d.key(), d.args())));
            paper.heading(say("survey.closing.signatures"));
            sheet.signatures()
                    .forEach(s -> paper.body(say(
                            "survey.print.signed",
                            s.name(),
                            BusinessTime.longText(s.signedAt(), CHINESE),
                            s.unsentVisits(),
                            s.unsentBallots())));
            sheet.missing().forEach(name -> paper.body(say("survey.print.unsigned", name)));
            paper.fine(say("survey.closing.hint"));
        }
        return paper.bytes();
    }

    /** Two days abreast, so that the seal stays on the page of the text. */
    private static List<List<String>> villagesByDay(List<Round> rounds) {
        Map<LocalDate, String> byDay = rounds.stream()
                .collect(Collectors.groupingBy(
                        Round::day,
                        LinkedHashMap::new,
                        Collectors.mapping(Round::villageName, Collectors.joining("、"))));
        List<String> cells = new ArrayList<>();
        byDay.forEach((day, villages) -> cells.addAll(List.of(date(day), villages)));
        while (cells.size() % LETTER_COLUMNS != 0) {
            cells.add("");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += LETTER_COLUMNS) {
            rows.add(cells.subList(i, i + LETTER_COLUMNS));
        }
        return rows;
    }

    private void rules(OfficialPaper paper, String key, int count) {
        paper.heading(say(key));
        for (int i = 1; i <= count; i++) {
            paper.body(say(key + "." + i));
        }
    }

    private static String then(VisitOutcome outcome) {
        if (outcome.withBallot()) {
            return "done";
        }
        return outcome.isFinal() ? "spare" : "again";
    }

    private static String members(PairRow pair) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < pair.members().size(); i++) {
            String from = pair.from().get(i);
            both.add(pair.members().get(i) + (from.isEmpty() ? "" : "（" + from + "）"));
        }
        return String.join("、", both);
    }

    private List<String> line(String what, @Nullable Integer figure) {
        return List.of(say("survey.closing." + what), figure == null ? "—" : String.valueOf(figure));
    }

    private List<String> heads(String... names) {
        return Arrays.stream(names).map(name -> say("survey.print." + name)).toList();
    }

    private static String date(LocalDate day) {
        return BusinessTime.dayText(day, CHINESE);
    }

    private String say(String key, Object... args) {
        return wording.text(CHINESE, key, args);
    }
}
