package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.ChoiceRule;
import org.gankao.exam.paper.MultipleRule;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.shared.Fraction;

/** Marks items of the bank. Of several blanks each counts alike. */
@ApplicationScoped
class KnowledgeMarker implements SectionMarker {

    private static final Jsonb JSONB = JsonbBuilder.create();

    @Override
    public SectionKind kind() {
        return SectionKind.KNOWLEDGE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Fraction share(Map<String, Object> key, String response, MultipleRule rule) {
        List<List<String>> answers = (List<List<String>>) key.get("answers");
        return "fill-in".equals(key.get("type"))
                ? blanks(answers, response)
                : ChoiceRule.share(answers.get(0), response, rule);
    }

    private static Fraction blanks(List<List<String>> answers, String response) {
        List<?> given;
        try {
            given = JSONB.fromJson(response, List.class);
        } catch (JsonbException e) {
            return Fraction.ZERO; // not what the exam page sends
        }
        int right = 0;
        for (int blank = 0; blank < answers.size() && blank < given.size(); blank++) {
            if (given.get(blank) instanceof String text && FillInRule.matches(answers.get(blank), text)) {
                right++;
            }
        }
        return Fraction.of(right, answers.size());
    }
}
