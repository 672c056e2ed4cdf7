package org.gankao.drill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.questionbank.PackLoader;
import org.gankao.questionbank.pack.Law;
import org.gankao.questionbank.pack.PackReader;
import org.jspecify.annotations.Nullable;

/** The cases that ship with the product, read once. */
@ApplicationScoped
class CaseLibrary {

    private volatile @Nullable List<ScenarioCase> cases;

    /** In the order of their codes. */
    List<ScenarioCase> all() {
        List<ScenarioCase> read = cases;
        if (read == null) {
            read = new PackReader(PackLoader.root())
                    .scenarioFiles().stream().map(CaseReader::read).toList();
            cases = read;
        }
        return read;
    }

    Optional<ScenarioCase> find(String code) {
        return all().stream().filter(scenario -> scenario.code().equals(code)).findFirst();
    }

    /** Cases whose every source is in force on the day: what a paper may be made of. */
    List<ScenarioCase> inForce(Map<String, Law> laws, LocalDate day) {
        return all().stream().filter(scenario -> isInForce(scenario, laws, day)).toList();
    }

    static boolean isInForce(ScenarioCase scenario, Map<String, Law> laws, LocalDate day) {
        return scenario.sources().stream().allMatch(source -> {
            Law law = laws.get(source.lawId());
            return law != null && law.inForceOn(day);
        });
    }
}
