package org.gankao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gankao.demo.County.Cadre;
import org.gankao.demo.County.Duty;
import org.gankao.demo.County.Household;
import org.gankao.demo.County.Resident;
import org.gankao.demo.County.Team;
import org.gankao.demo.County.Village;
import org.gankao.locality.HouseholdCategory;
import org.gankao.people.Gender;

/** The households of one village of the demo county, their members and who links them. */
final class VillageFolk {

    private static final String HEAD = "户主";

    private final Village village;
    private final LocalDate today;
    private final CitizenNumbers numbers;
    private final RandomGenerator random;
    private final List<Household> households = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();

    private VillageFolk(Village village, LocalDate today, CitizenNumbers numbers) {
        this.village = village;
        this.today = today;
        this.numbers = numbers;
        this.random = new SplittableRandom(village.id() * 7919);
    }

    /** @param firstId id of the first household, the others follow */
    static VillageFolk of(CountyPlan plan, Village village, long firstId) {
        VillageFolk folk = new VillageFolk(village, plan.today(), plan.numbers());
        long id = firstId;
        for (Team team : plan.teams(village)) {
            for (int i = 0; i < team.grid().households(); i++) {
                folk.addHousehold(id++, team);
            }
        }
        return folk;
    }

    List<Household> households() {
        return households;
    }

    List<Duty> duties() {
        return duties;
    }

    private void addHousehold(long id, Team team) {
        int route = households.size() + 1;
        List<Resident> members = family();
        boolean alone = members.size() == 1 && age(members.get(0).born()) >= 70;
        boolean away = !alone && random.nextInt(100) < 7;
        households.add(new Household(
                id,
                "H%06d".formatted(id),
                village.id(),
                team.grid().id(),
                door(route),
                note(alone, away),
                category(alone),
                route,
                away,
                members));
        addDuties(id, team.shares());
    }

    private String door(int route) {
        int number = route * 2 - random.nextInt(2);
        return random.nextInt(12) == 0 ? number + "-1号" : number + "号";
    }

    private String note(boolean alone, boolean away) {
        if (away) {
            return "外出务工";
        }
        if (alone) {
            return "独居老人";
        }
        return switch (random.nextInt(40)) {
            case 0 -> "村口小店旁";
            case 1 -> "老祠堂后面";
            case 2 -> "晒谷场东侧";
            case 3 -> "水库路边";
            case 4 -> "文化礼堂旁";
            default -> "";
        };
    }

    private HouseholdCategory category(boolean alone) {
        int draw = random.nextInt(100);
        if (alone) {
            return draw < 70 ? HouseholdCategory.CARED : HouseholdCategory.LINKED;
        }
        return draw < 74 ? HouseholdCategory.ASSURED : draw < 88 ? HouseholdCategory.LINKED : HouseholdCategory.CARED;
    }

    private void addDuties(long household, List<Cadre> shares) {
        Cadre first = shares.get(random.nextInt(shares.size()));
        LocalDate from = began(first);
        duties.add(new Duty(first.id(), household, from, null));
        Cadre second = shares.get(random.nextInt(shares.size()));
        if (second.id() != first.id() && random.nextInt(100) < 12) {
            duties.add(new Duty(second.id(), household, began(second), null));
        } else if (second.id() != first.id()
                && random.nextInt(100) < 5
                && second.postFrom().isBefore(from)) {
            LocalDate until = from.minusDays(1);
            LocalDate since = until.minusDays(200L + random.nextInt(200));
            duties.add(new Duty(
                    second.id(), household, since.isBefore(second.postFrom()) ? second.postFrom() : since, until));
        }
    }

    /** Links are renewed at the beginning of a year; nobody links before he came. */
    private LocalDate began(Cadre cadre) {
        LocalDate renewed = LocalDate.of(today.getYear() - random.nextInt(2), 1, 6);
        return cadre.postFrom().isAfter(renewed) ? cadre.postFrom() : renewed;
    }

    private List<Resident> family() {
        List<Resident> members = new ArrayList<>();
        int shape = random.nextInt(100);
        int headAge = shape < 20 ? 62 + random.nextInt(28) : 30 + random.nextInt(42);
        Gender headGender = random.nextInt(100) < 76 ? Gender.MALE : Gender.FEMALE;
        String surname = Names.surname(random);
        add(members, surname, HEAD, headGender, headAge);
        if (shape < 20) {
            return members;
        }
        Gender other = headGender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
        String spouse = Names.surname(random);
        add(members, spouse, "配偶", other, Math.max(23, headAge - 4 + random.nextInt(7)));
        if (shape < 38) {
            return members;
        }
        String family = headGender == Gender.MALE ? surname : spouse;
        int children = 1 + (random.nextInt(100) < 62 ? 1 : 0);
        for (int i = 0; i < children; i++) {
            int childAge = Math.max(1, headAge - 25 - random.nextInt(6) - i * 3);
            Gender gender = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
            add(members, family, gender == Gender.MALE ? "子" : "女", gender, childAge);
            if (childAge > 27 && gender == Gender.MALE && random.nextInt(100) < 22) {
                add(members, Names.surname(random), "儿媳", Gender.FEMALE, Math.max(23, childAge - 2));
                Gender grandchild = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
                add(members, family, grandchild == Gender.MALE ? "孙子" : "孙女", grandchild, Math.max(1, childAge - 26));
            }
        }
        if (shape >= 88 && headAge < 60) {
            add(members, Names.surname(random), "母亲", Gender.FEMALE, headAge + 22 + random.nextInt(6));
        }
        return members;
    }

    private void add(List<Resident> members, String surname, String relation, Gender gender, int age) {
        LocalDate born = today.minusYears(age).minusDays(random.nextInt(365));
        members.add(new Resident(
                Names.person(surname, gender, random),
                relation,
                gender,
                born,
                numbers.next(born, gender, random),
                occupation(age),
                health(age)));
    }

    private int age(LocalDate born) {
        return today.getYear() - born.getYear();
    }

    private String occupation(int age) {
        if (age < 7) {
            return "学龄前";
        }
        if (age < 20) {
            return "学生";
        }
        int draw = random.nextInt(100);
        if (age >= 66) {
            return draw < 55 ? "务农" : draw < 80 ? "在家" : "退休";
        }
        return draw < 36
                ? "务工"
                : draw < 66 ? "务农" : draw < 80 ? "经商" : draw < 92 ? "在家" : draw < 95 ? "教师" : draw < 98 ? "养殖户" : "村医";
    }

    private String health(int age) {
        int draw = random.nextInt(100);
        return draw < (age >= 65 ? 55 : 93) ? "良好" : draw < 97 ? "慢性病" : "残疾";
    }
}
