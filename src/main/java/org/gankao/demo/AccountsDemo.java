package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.people.Gender;
import org.gankao.people.PostCategory;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Role;
import org.gankao.security.DemoAccount;
import org.gankao.security.DemoAccountsService;

/** Accounts: the cast the console shows, one for each cadre (login name: staff number), and the evaluators' pairs. */
@ApplicationScoped
class AccountsDemo implements DemoStep {

    private static final int CADRES_AN_EVALUATOR = 12;
    private static final int FIRST_AFTER_CAST = 3;
    private static final long SEED = 20260321;

    @Inject
    CadreService cadres;

    @Inject
    DemoAccountsService accounts;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "demo.step.accounts";
    }

    @Override
    public void run(Progress progress) {
        List<CadreRow> all = cadres.all();
        List<CadreRow> players = all.stream()
                .filter(c -> c.postCategory() == PostCategory.GRID_RESPONSIBLE && c.townshipId() != 0)
                .limit(2)
                .toList();
        accounts.createOneOfEach(
                players.get(0).id(), players.get(1).id(), players.get(0).townshipId());
        progress.at(1, 3);
        accounts.create(all.stream()
                .map(c ->
                        new DemoAccount(c.code().toLowerCase(Locale.ROOT), c.name(), Set.of(Role.CADRE), c.id(), null))
                .toList());
        progress.at(2, 3);
        accounts.create(evaluators(all.size() / CADRES_AN_EVALUATOR));
        progress.at(3, 3);
    }

    private static List<DemoAccount> evaluators(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<DemoAccount> people = new ArrayList<>();
        for (int i = FIRST_AFTER_CAST; i <= count; i++) {
            Gender gender = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
            String name = Names.person(Names.surname(random), gender, random);
            people.add(new DemoAccount("cepin" + i, "测评员·" + name, Set.of(Role.EVALUATOR), null, null));
        }
        return people;
    }
}
