package org.gankao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gankao.demo.County.Cadre;
import org.gankao.demo.County.Grid;
import org.gankao.demo.County.Link;
import org.gankao.demo.County.Team;
import org.gankao.demo.County.Unit;
import org.gankao.demo.County.Village;
import org.gankao.people.Establishment;
import org.gankao.people.Gender;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * The demo county without its households: units, villages, grids, cadres and who is linked to which village. The same
 * size and day give the same county.
 */
final class CountyPlan {

    /** Every so many grids one has no responsible cadre, so that the list of gaps has something to show. */
    private static final int GRIDS_PER_GAP = 67;

    private static final long SEED = 331_099L;

    private final DemoSize size;
    private final LocalDate today;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final CitizenNumbers numbers = new CitizenNumbers();

    private final List<Unit> units = new ArrayList<>();
    private final List<Unit> townships = new ArrayList<>();
    private final List<Unit> departments = new ArrayList<>();
    private final List<Village> villages = new ArrayList<>();
    private final List<Cadre> cadres = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Long, List<Cadre>> sharesByGrid = new LinkedHashMap<>();

    private CountyPlan(DemoSize size, LocalDate today) {
        this.size = size;
        this.today = today;
    }

    static CountyPlan of(DemoSize size, LocalDate today) {
        CountyPlan plan = new CountyPlan(size, today);
        plan.addUnits();
        plan.addVillages();
        for (int i = 0; i < plan.townships.size(); i++) {
            plan.staffTownship(i);
        }
        plan.staffDepartments();
        return plan;
    }

    List<Unit> units() {
        return units;
    }

    List<Village> villages() {
        return villages;
    }

    List<Cadre> cadres() {
        return cadres;
    }

    List<Link> links() {
        return links;
    }

    LocalDate today() {
        return today;
    }

    CitizenNumbers numbers() {
        return numbers;
    }

    /** The grids of a village with those who share its households. */
    List<Team> teams(Village village) {
        return village.grids().stream()
                .map(grid -> new Team(grid, sharesByGrid.get(grid.id())))
                .toList();
    }

    private void addUnits() {
        Unit county = addUnit("QX", "清溪县", UnitKind.COUNTY, "县", null);
        for (int i = 0; i < size.townships(); i++) {
            String name = Names.TOWNSHIPS.get(i);
            String kind = name.endsWith("街道") ? "街道" : name.substring(name.length() - 1);
            townships.add(addUnit("QX%02d".formatted(i + 1), name, UnitKind.TOWNSHIP, kind, county.id()));
        }
        for (int i = 0; i < size.departments(); i++) {
            departments.add(addUnit(
                    "QXB%02d".formatted(i + 1), Names.DEPARTMENTS.get(i), UnitKind.DEPARTMENT, "部门", county.id()));
        }
    }

    private Unit addUnit(String code, String name, UnitKind kind, String kindText, @Nullable Long parent) {
        Unit unit = new Unit(units.size() + 1L, code, name, kind, kindText, parent);
        units.add(unit);
        return unit;
    }

    private void addVillages() {
        List<String> names = Names.places(size.villages(), random);
        int[] households = shares(size.households(), size.villages());
        int[] grids = gridCounts(households);
        long gridId = 1;
        int at = 0;
        for (int t = 0; t < townships.size(); t++) {
            Unit township = townships.get(t);
            int upTo = size.villages() * (t + 1) / townships.size();
            for (int ordinal = 1; at < upTo; ordinal++, at++) {
                boolean community = township.kindText().equals("街道") && ordinal % 3 == 1;
                String code = "%s%02d".formatted(township.code(), ordinal);
                long id = at + 1L;
                List<Grid> own = new ArrayList<>();
                for (int g = 0; g < grids[at]; g++) {
                    int count = households[at] * (g + 1) / grids[at] - households[at] * g / grids[at];
                    own.add(new Grid(gridId++, code + "-" + (g + 1), "第" + (g + 1) + "网格", id, count));
                }
                villages.add(new Village(
                        id,
                        code,
                        names.get(at) + (community ? "社区" : "村"),
                        township.id(),
                        households[at],
                        List.copyOf(own)));
            }
        }
    }

    /** Splits a total into uneven parts, the largest about five times the smallest. */
    private int[] shares(int total, int parts) {
        int[] weights = random.ints(parts, 40, 200).toArray();
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int[] shares = new int[parts];
        for (int i = 0; i < parts; i++) {
            shares[i] = Math.toIntExact((long) total * weights[i] / sum);
        }
        return shares;
    }

    /** One grid a village, the others to the villages with the most households a grid. */
    private int[] gridCounts(int[] households) {
        int[] counts = new int[households.length];
        PriorityQueue<Integer> fullest =
                new PriorityQueue<>(Comparator.<Integer>comparingInt(v -> -households[v] / (counts[v] + 1))
                        .thenComparing(v -> v));
        for (int v = 0; v < households.length; v++) {
            counts[v] = 1;
            fullest.add(v);
        }
        for (int i = households.length; i < size.grids(); i++) {
            int village = fullest.remove();
            counts[village]++;
            fullest.add(village);
        }
        return counts;
    }

    private void staffTownship(int index) {
        Unit township = townships.get(index);
        List<Village> own =
                villages.stream().filter(v -> v.townshipId() == township.id()).toList();
        List<Grid> grids = own.stream().flatMap(v -> v.grids().stream()).toList();
        grids.forEach(grid -> sharesByGrid.put(grid.id(), new ArrayList<>()));

        int leaders = part(PostCategory.VILLAGE_LINK_LEADER, index);
        for (int i = 0; i < leaders; i++) {
            Cadre leader = addCadre(township, PostCategory.VILLAGE_LINK_LEADER, null);
            for (Village village : own.subList(own.size() * i / leaders, own.size() * (i + 1) / leaders)) {
                link(leader, village, 1);
            }
        }
        int responsible = part(PostCategory.GRID_RESPONSIBLE, index);
        for (int i = 0; i < responsible; i++) {
            Cadre cadre = addCadre(township, PostCategory.GRID_RESPONSIBLE, null);
            int from = grids.size() * i / responsible;
            int until = Math.max(from + 1, grids.size() * (i + 1) / responsible);
            answerFor(cadre, grids.subList(from, until), own);
        }
        int secretaries = part(PostCategory.FIRST_SECRETARY, index);
        for (int i = 0; i < secretaries; i++) {
            Unit sender = departments.get(random.nextInt(departments.size()));
            Cadre secretary = addCadre(township, PostCategory.FIRST_SECRETARY, sender);
            link(secretary, own.get(own.size() * i / secretaries), 2);
        }
        int members = part(PostCategory.TEAM_MEMBER, index);
        for (int i = 0; i < members; i++) {
            Cadre member = addCadre(township, PostCategory.TEAM_MEMBER, null);
            link(member, own.get((i * 2) % own.size()), 2);
            if (own.size() > 1 && i % 2 == 0) {
                link(member, own.get((i * 2 + 1) % own.size()), 2);
            }
        }
    }

    private void answerFor(Cadre cadre, List<Grid> grids, List<Village> villagesOfTownship) {
        long linked = 0;
        for (Grid grid : grids) {
            if (grid.id() % GRIDS_PER_GAP != 7) {
                for (int i = 0; i < 6; i++) {
                    sharesByGrid.get(grid.id()).add(cadre);
                }
            }
            if (grid.villageId() != linked) {
                linked = grid.villageId();
                Village village = villagesOfTownship.stream()
                        .filter(v -> v.id() == grid.villageId())
                        .findFirst()
                        .orElseThrow();
                links.add(new Link(cadre, village, cadre.postFrom()));
            }
        }
    }

    private void staffDepartments() {
        int count = size.cadres(PostCategory.DEPARTMENT_CADRE);
        for (int i = 0; i < count; i++) {
            Unit department = departments.get(i % departments.size());
            Cadre cadre = addCadre(department, PostCategory.DEPARTMENT_CADRE, department);
            link(cadre, villages.get((int) ((long) villages.size() * i / count)), 2);
        }
    }

    private void link(Cadre cadre, Village village, int share) {
        links.add(new Link(cadre, village, cadre.postFrom()));
        for (Grid grid : village.grids()) {
            for (int i = 0; i < share; i++) {
                sharesByGrid.get(grid.id()).add(cadre);
            }
        }
    }

    private int part(PostCategory category, int township) {
        int all = size.cadres(category);
        return all * (township + 1) / townships.size() - all * township / townships.size();
    }

    private Cadre addCadre(Unit unit, PostCategory category, @Nullable Unit sender) {
        Gender gender = random.nextInt(100) < 62 ? Gender.MALE : Gender.FEMALE;
        LocalDate born = today.minusYears(24).minusDays(random.nextInt(34 * 365));
        Cadre cadre = new Cadre(
                cadres.size() + 1L,
                "C%04d".formatted(cadres.size() + 1),
                Names.person(Names.surname(random), gender, random),
                gender,
                numbers.next(born, gender, random),
                "1540%07d".formatted(1_000_000 + cadres.size() * 37),
                unit,
                establishment(category),
                category,
                sender,
                postFrom(),
                title(category));
        cadres.add(cadre);
        return cadre;
    }

    /** Some came within the last months and will be evaluated without a rank. */
    private LocalDate postFrom() {
        boolean recent = random.nextInt(100) < 5;
        return recent ? today.minusDays(20L + random.nextInt(130)) : today.minusDays(400L + random.nextInt(5 * 365));
    }

    private Establishment establishment(PostCategory category) {
        int draw = random.nextInt(100);
        return switch (category) {
            case VILLAGE_LINK_LEADER -> draw < 88 ? Establishment.CIVIL_SERVANT : Establishment.INSTITUTION;
            case GRID_RESPONSIBLE, DEPARTMENT_CADRE ->
                draw < 48
                        ? Establishment.CIVIL_SERVANT
                        : draw < 58 ? Establishment.REFERENCE_MANAGED : Establishment.INSTITUTION;
            case FIRST_SECRETARY -> draw < 55 ? Establishment.CIVIL_SERVANT : Establishment.INSTITUTION;
            case TEAM_MEMBER ->
                draw < 25
                        ? Establishment.CIVIL_SERVANT
                        : draw < 82 ? Establishment.INSTITUTION : Establishment.NON_ESTABLISHMENT;
        };
    }

    private String title(PostCategory category) {
        List<String> titles = switch (category) {
            case VILLAGE_LINK_LEADER -> List.of("党委副书记", "党委委员", "组织委员", "副镇长", "人大副主席", "武装部长");
            case GRID_RESPONSIBLE -> List.of("科员", "农办主任", "综合执法队员", "党建办干事", "民政助理员", "四级主任科员");
            case FIRST_SECRETARY -> List.of("驻村第一书记");
            case TEAM_MEMBER -> List.of("科员", "综合服务中心干部", "农技员", "林业员", "水利员", "网格指导员");
            case DEPARTMENT_CADRE -> List.of("科员", "科长", "副科长", "一级主任科员", "工程师");
        };
        return titles.get(random.nextInt(titles.size()));
    }
}
