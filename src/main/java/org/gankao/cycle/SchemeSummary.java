package org.gankao.cycle;

import java.util.ArrayList;
import java.util.List;
import org.gankao.shared.Fraction;

/** A scheme in plain sentences, for people who sign it and people it is applied to. */
public final class SchemeSummary {

    /**
     * A sentence whose arguments may themselves be words to look up.
     *
     * @param key in the message bundles
     * @param args words or figures
     */
    public record Sentence(String key, List<Word> args) {

        public Sentence {
            args = List.copyOf(args);
        }
    }

    /** A figure or name as it is, or a key to be looked up. */
    public record Word(String text, boolean key) {

        static Word of(Object text) {
            return new Word(String.valueOf(text), false);
        }

        static Word key(String key) {
            return new Word(key, true);
        }
    }

    private SchemeSummary() {}

    /** @param formulaLabel the formula as shown, empty while none is chosen */
    public static List<Sentence> of(SchemeTerms terms, String formulaLabel) {
        List<Sentence> sentences = new ArrayList<>();
        for (SchemeTerms.Part part : terms.parts()) {
            sentences.add(new Sentence(
                    "cycle.summary.part",
                    List.of(
                            Word.key("Component." + part.component()),
                            Word.of(SchemeTerms.plain(part.weight())),
                            Word.key("cycle.summary.missing." + part.missing()))));
        }
        if (terms.needsFormula()) {
            sentences.add(
                    formulaLabel.isEmpty()
                            ? new Sentence("cycle.summary.noFormula", List.of())
                            : new Sentence("cycle.summary.formula", List.of(Word.of(formulaLabel))));
            sentences.add(new Sentence(
                    "cycle.summary.team",
                    List.of(
                            Word.of(SchemeTerms.plain(terms.teamShare())),
                            Word.of(SchemeTerms.plain(
                                    java.math.BigDecimal.valueOf(100).subtract(terms.teamShare()))),
                            Word.of(terms.minPersonalVotes()))));
        }
        sentences.add(new Sentence("cycle.summary.rounding", List.of()));
        if (terms.tieBreak().isEmpty()) {
            sentences.add(new Sentence("cycle.summary.noTieBreak", List.of()));
        } else if (terms.tieBreak().size() == 1) {
            sentences.add(new Sentence(
                    "cycle.summary.tieBreakOne",
                    List.of(Word.key("Component." + terms.tieBreak().get(0)))));
        } else {
            sentences.add(new Sentence(
                    "cycle.summary.tieBreak",
                    List.of(
                            Word.key("Component." + terms.tieBreak().get(0)),
                            Word.key("Component." + terms.tieBreak().get(1)))));
        }
        sentences.add(new Sentence("cycle.summary.minMonths", List.of(Word.of(terms.minMonths()))));
        sentences.add(
                terms.orderedShare().equals(Fraction.ONE)
                        ? new Sentence("cycle.summary.allOrdered", List.of())
                        : new Sentence("cycle.summary.ordered", List.of(Word.of(terms.orderedShare()))));
        if (terms.quotaPercent().signum() > 0) {
            sentences.add(new Sentence(
                    "cycle.summary.quota",
                    List.of(
                            Word.of(SchemeTerms.plain(terms.quotaPercent())),
                            terms.quotaBasis().isEmpty()
                                    ? Word.key("cycle.summary.noBasis")
                                    : Word.of(terms.quotaBasis()))));
        }
        return sentences;
    }
}
