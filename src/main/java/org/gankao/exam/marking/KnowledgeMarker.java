package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.ChoiceRule;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.questionbank.Quantity;
import org.gankao.shared.Fraction;

/** Marks items of the bank. Of several blanks, and of several questions of a case group, each counts alike. */
@ApplicationScoped
class KnowledgeMarker implements SectionMarker {

    @Override
    public SectionKind kind() {
        return SectionKind.KNOWLEDGE;
    }

    @Override
    public boolean isMarkedByPerson(Map<String, Object> key) {
        return !type(key).isMarkedByServer();
    }

    @Override
    public Fraction share(Map<String, Object> key, String response, MarkingRules rules) {
        ItemType type = type(key);
        return share(type, KeySyntax.read(type, (List<?>) key.get("answers")), response, rules);
    }

    private static Fraction share(ItemType type, ItemKey key, String response, MarkingRules rules) {
        if (key instanceof ItemKey.Blanks blanks) {
            return blanks(blanks.blanks(), Documents.texts(response));
        }
        if (key instanceof ItemKey.Pairs pairs) {
            return PairRule.share(pairs.pairs(), response, rules.matching());
        }
        if (key instanceof ItemKey.Sequence sequence) {
            return OrderRule.share(sequence.order(), response, rules.ordering());
        }
        if (key instanceof ItemKey.Regions regions) {
            return SpotRule.matches(regions.regions(), response) ? Fraction.ONE : Fraction.ZERO;
        }
        if (key instanceof ItemKey.Parts parts) {
            return parts(parts.parts(), Documents.texts(response), rules);
        }
        if (type != ItemType.MULTIPLE && key.choices().size() > 1) { // corrected: any of several options is right
            return key.choices().contains(response) ? Fraction.ONE : Fraction.ZERO;
        }
        return ChoiceRule.share(key.choices(), response, rules.multiple());
    }

    private static Fraction parts(List<ItemKey.Part> parts, List<String> given, MarkingRules rules) {
        Fraction sum = Fraction.ZERO;
        for (int part = 0; part < parts.size() && part < given.size(); part++) {
            sum = sum.plus(share(parts.get(part).type(), parts.get(part).key(), given.get(part), rules));
        }
        return sum.dividedBy(Fraction.of(parts.size(), 1));
    }

    private static Fraction blanks(List<ItemKey.Blank> blanks, List<String> given) {
        int right = 0;
        for (int blank = 0; blank < blanks.size() && blank < given.size(); blank++) {
            if (matches(blanks.get(blank), given.get(blank))) {
                right++;
            }
        }
        return Fraction.of(right, blanks.size());
    }

    static boolean matches(ItemKey.Blank blank, String given) {
        return blank instanceof Quantity quantity
                ? NumberRule.matches(quantity, given)
                : FillInRule.matches(((ItemKey.Spellings) blank).texts(), given);
    }

    private static ItemType type(Map<String, Object> key) {
        return ItemType.ofPackName(Documents.text(key.get("type")))
                .orElseThrow(() -> new IllegalStateException("The bank has no items of the type " + key.get("type")));
    }
}
