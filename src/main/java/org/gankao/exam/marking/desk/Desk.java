package org.gankao.exam.marking.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gankao.exam.marking.MarkingTerms;
import org.gankao.exam.marking.TermsService;

/** Answers beside their marks. */
@ApplicationScoped
class Desk {

    @Inject
    DeskRepository scripts;

    @Inject
    TermsService terms;

    /** All answers of a session, without their texts. */
    List<Standing> ofSession(long session) {
        int tolerance = terms.of(session).tolerancePercent();
        Map<Long, List<ScriptMark>> marks = scripts.marksOfSession(session);
        return scripts.ofSession(session).stream()
                .map(one -> new Standing(one, marks.getOrDefault(one.id(), List.of()), tolerance))
                .toList();
    }

    /** Answers of sittings, with their texts. */
    List<Standing> ofSittings(Collection<Long> sittings) {
        return standing(scripts.ofSittings(sittings), all -> scripts.marksOfSittings(sittings));
    }

    /** These answers with the marks they have now. */
    List<Standing> now(List<Script> some) {
        return standing(
                some, all -> scripts.marksOfScripts(all.stream().map(Script::id).toList()));
    }

    private List<Standing> standing(List<Script> some, Function<List<Script>, Map<Long, List<ScriptMark>>> marksOf) {
        if (some.isEmpty()) {
            return List.of();
        }
        MarkingTerms set = terms.of(some.get(0).session());
        Map<Long, List<ScriptMark>> marks = marksOf.apply(some);
        return some.stream()
                .map(one -> new Standing(one, marks.getOrDefault(one.id(), List.of()), set.tolerancePercent()))
                .toList();
    }
}
