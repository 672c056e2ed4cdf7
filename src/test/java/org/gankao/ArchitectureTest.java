package org.gankao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.gankao.exam.paper.PersonalSectionSource;
import org.gankao.exam.paper.SectionSource;
import org.gankao.exam.paper.SharedSectionSource;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** The shape of the code, as decided: which feature may know which, and what may be said where. */
@AnalyzeClasses(packages = "org.gankao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /**
     * What a feature may import besides itself, {@code shared} and {@code platform}. Add an arrow only with a decision page.
     */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("platform", Set.of()),
            Map.entry("people", Set.of()),
            Map.entry("locality", Set.of("people")),
            Map.entry("security", Set.of("people")),
            Map.entry("ledger", Set.of()),
            Map.entry("cycle", Set.of("people")),
            Map.entry("questionbank", Set.of()),
            Map.entry("exam", Set.of("people", "cycle", "questionbank")),
            // Photo items and cases are sections of a paper: they implement a half of exam's SectionSource.
            Map.entry("photoid", Set.of("people", "cycle", "questionbank", "locality", "exam")),
            Map.entry("drill", Set.of("people", "cycle", "questionbank", "exam")),
            // Marks by exam's rules and draws mock papers by its blueprints; knows no session.
            Map.entry("practice", Set.of("cycle", "questionbank", "exam")),
            Map.entry("contest", Set.of("people", "cycle", "questionbank")),
            Map.entry("survey", Set.of("people", "cycle", "locality")),
            // Adds votes to survey's personal score through its port PersonalVotes; see decision 034.
            Map.entry("debriefing", Set.of("people", "survey")),
            Map.entry("ranking", Set.of("people", "cycle", "locality", "verify")),
            // Checks what others publish: knows none of them, so that an error of theirs is not its own.
            Map.entry("verify", Set.of()),
            Map.entry("launcher", Set.of("verify")));

    /** May read every feature. */
    private static final Set<String> ON_TOP = Set.of("home", "demo");

    private static final Set<String> KNOWN_TO_NOBODY = Set.of("ledger", "home", "launcher", "demo");

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_a_circle =
            slices().matching("org.gankao.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule parts_of_exam_do_not_depend_on_each_other_in_a_circle =
            slices().matching("org.gankao.exam.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_section_is_either_shared_or_personal = classes()
            .that()
            .implement(SectionSource.class)
            .and()
            .areNotInterfaces()
            .should()
            .implement(SharedSectionSource.class)
            .orShould()
            .implement(PersonalSectionSource.class);

    @ArchTest
    static final ArchRule features_import_only_along_the_arrows = classes()
            .should(new ArchCondition<>("import only along the arrows") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    from.getDirectDependenciesFromSelf().stream()
                            .filter(d -> !mayKnow(feature(from), feature(d.getTargetClass())))
                            .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
                }
            });

    /** Nothing a cadre does in practice may reach, or come from, a session. */
    @ArchTest
    static final ArchRule practice_knows_no_session = noClasses()
            .that()
            .resideInAPackage("org.gankao.practice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gankao.exam.sitting..",
                    "org.gankao.exam.hall..",
                    "org.gankao.exam.marking..",
                    "org.gankao.exam.analysis..");

    @ArchTest
    static final ArchRule who_starts_jobs_says_who_may_follow_them = classes()
            .that(describe(
                    "start jobs",
                    (JavaClass type) -> type.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Jobs.class)
                                    && call.getName().equals("start"))))
            .and()
            .resideOutsideOfPackages("org.gankao.platform..", "org.gankao.demo..")
            .should()
            .implement(JobReaders.class);

    @ArchTest
    static final ArchRule only_pages_know_faces = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "org.gankao.platform.faces..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule only_resources_know_rest = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", "org.gankao.platform.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule only_repositories_hold_the_database = noFields()
            .that()
            .areDeclaredInClassesThat(
                    not(resideInAnyPackage("org.gankao.platform..", "org.gankao.launcher..", "org.gankao.demo..")
                            .or(simpleNameEndingWith("Repository"))))
            .should()
            .haveRawType(EntityManager.class)
            .orShould()
            .haveRawType(DataSource.class);

    @ArchTest
    static final ArchRule only_services_begin_transactions =
            classes().that().areAnnotatedWith(Transactional.class).should().haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule only_methods_of_services_begin_transactions = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_time_comes_from_the_injected_clock = noClasses()
            .that()
            .resideOutsideOfPackages("org.gankao.platform..", "org.gankao.launcher..")
            .should()
            .accessTargetWhere(describe("it is now() of java.time", ArchitectureTest::readsTheWallClock));

    @ArchTest
    static final ArchRule what_counts_is_exact = fields().that()
            .areDeclaredInClassesThat(not(resideInAnyPackage(
                    "org.gankao.exam.analysis..",
                    "org.gankao.survey.estimate..",
                    "org.gankao.ranking.uncertainty..",
                    "org.gankao.platform.sheets..", // a ratio the workbook library wants
                    "org.gankao.exam.onpaper..", // lengths on a page, in points
                    "org.gankao.demo..", // abilities of invented candidates
                    "org.gankao.launcher..")))
            .and()
            .areDeclaredInClassesThat(not(simpleNameEndingWith("OfficialPaper"))) // lengths on a page, in points
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(Float.class);

    @ArchTest
    static final ArchRule ledger_home_launcher_and_demo_are_known_to_nobody = classes()
            .should(new ArchCondition<>("not import ledger, home, launcher or demo") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    from.getDirectDependenciesFromSelf().stream()
                            .filter(d -> KNOWN_TO_NOBODY.contains(feature(d.getTargetClass())))
                            .filter(d -> !feature(d.getTargetClass()).equals(feature(from)))
                            .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
                }
            });

    /** Faces sets null for a field left empty, and a bean that does not expect it fails behind the button. */
    @ArchTest
    static final ArchRule pages_take_empty_fields = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..web..")
            .and()
            .haveNameStartingWith("set")
            .and()
            .haveRawParameterTypes(String.class)
            .should(new ArchCondition<>("take null") {
                @Override
                public void check(JavaMethod setter, ConditionEvents events) {
                    boolean takesNull =
                            setter.reflect().getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class);
                    events.add(new SimpleConditionEvent(setter, takesNull, setter.getDescription()));
                }
            });

    private static boolean mayKnow(String from, String to) {
        return to.isEmpty()
                || from.equals(to)
                || to.equals("shared")
                || (to.equals("platform") && !from.equals("shared") && !from.equals("launcher"))
                || (ON_TOP.contains(from) && !KNOWN_TO_NOBODY.contains(to))
                || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    /** The second part of the package below org.gankao; empty for classes that are not ours. */
    private static String feature(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith("org.gankao.") ? name.split("\\.")[2] : "";
    }

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        return access.getTarget().getName().equals("now")
                && resideInAPackage("java.time..").test(access.getTargetOwner());
    }
}
