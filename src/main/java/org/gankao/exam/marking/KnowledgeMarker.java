package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.ChoiceRule;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.MultipleRule;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.shared.Fraction;

/** Marks items of the bank. Of several blanks each counts alike. */
@ApplicationScoped
class KnowledgeMarker implements SectionMarker {

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
        List<String> given = Documents.texts(response);
        int right = 0;
        for (int blank = 0; blank < answers.size() && blank < given.size(); blank++) {
            if (FillInRule.matches(answers.get(blank), given.get(blank))) {
                right++;
            }
        }
        return Fraction.of(right, answers.size());
    }
}
