package org.gankao.locality.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gankao.locality.HouseholdCategory;
import org.gankao.locality.roster.OnRoster.KnownUnit;
import org.gankao.people.CitizenNumber;
import org.gankao.people.Establishment;
import org.gankao.people.Gender;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitKind;
import org.gankao.platform.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Checks a roster file: every problem once, at the cell that causes it. A reference to a row that is itself in error is no
 * second error.
 */
final class RosterCheck {

    private static final String HEAD = "户主";
    private static final List<String> DAYS = List.of("任职日期", "起始日期", "终止日期");

    private final RosterFile file;
    private final OnRoster known;
    private final List<Finding> findings = new ArrayList<>();

    private final Map<String, KnownUnit> unitsByCode = new HashMap<>();
    private final Map<String, KnownUnit> unitsByName = new HashMap<>();
    private final Set<String> villages = new HashSet<>();
    private final Map<String, String> villageNames = new HashMap<>();
    private final Map<String, String> gridVillages = new HashMap<>();
    private final Codes unitCodes = new Codes();
    private final Codes gridCodes = new Codes();
    private final Codes cadreCodes = new Codes();
    private final Codes householdCodes = new Codes();
    private final Set<String> faultyUnits = new HashSet<>();
    private final Map<String, String> heads = new HashMap<>();

    private final Roster roster = new Roster(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());

    /** Codes of a sheet: first rows, repeated ones, those of rows in error. */
    private static final class Codes {

        private final Map<String, Integer> firstRows = new HashMap<>();
        private final Set<String> faulty = new HashSet<>();

        /** The row that has the code already, if one has. */
        @Nullable
        Integer claim(String code, int row) {
            return firstRows.putIfAbsent(code, row);
        }

        boolean has(String code) {
            return firstRows.containsKey(code);
        }
    }

    private RosterCheck(RosterFile file, OnRoster known) {
        this.file = file;
        this.known = known;
        known.units().values().forEach(unit -> {
            unitsByCode.put(unit.code(), unit);
            unitsByName.put(unit.name(), unit);
        });
        gridVillages.putAll(known.gridVillages());
        heads.putAll(known.householdHeads());
    }

    static CheckedRoster check(RosterFile file, OnRoster known) {
        RosterCheck check = new RosterCheck(file, known);
        if (check.hasShape()) {
            check.units();
            check.grids();
            check.cadres();
            check.households();
            check.residents();
            check.duties();
        }
        check.findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::sheet)
                .thenComparing(Finding::row));
        return new CheckedRoster(check.roster, check.findings);
    }

    private boolean hasShape() {
        boolean whole = true;
        for (RosterSheet sheet : RosterSheet.values()) {
            if (!file.has(sheet)) {
                shapeError(sheet, 0, "", "noSheet", sheet.title());
                whole = false;
                continue;
            }
            RosterTable table = file.table(sheet);
            if (table.headerRow() == 0) {
                shapeError(sheet, 0, "", "noHeader", String.join("、", sheet.columns()));
                whole = false;
                continue;
            }
            for (String column : table.missingColumns()) {
                shapeError(sheet, table.headerRow(), column, "noColumn", column);
                whole = false;
            }
            for (String column : DAYS) {
                long serials = table.rows().stream()
                        .filter(row -> table.cell(row, column).date() != null)
                        .count();
                if (serials > 0) {
                    findings.add(new Finding(
                            sheet,
                            table.headerRow(),
                            column,
                            Severity.CLEANED,
                            "serialDates",
                            List.of(String.valueOf(serials))));
                }
            }
            for (int blank : table.blankRows()) {
                findings.add(new Finding(sheet, blank, "", Severity.CLEANED, "blankRow", List.of()));
            }
        }
        return whole;
    }

    private void shapeError(RosterSheet sheet, int row, String column, String problem, String arg) {
        findings.add(new Finding(sheet, row, column, Severity.ERROR, problem, List.of(arg)));
    }

    private void each(RosterSheet sheet, Consumer<Line> check) {
        RosterTable table = file.table(sheet);
        for (SheetRow row : table.rows()) {
            check.accept(new Line(table, row, findings));
        }
    }

    private boolean claims(Line line, Codes codes, String column, String code) {
        if (code.isEmpty()) {
            return false;
        }
        Integer first = codes.claim(code, line.number());
        if (first != null) {
            line.error(column, "duplicate", column, code, String.valueOf(first));
            return false;
        }
        return true;
    }

    // Units ----------------------------------------------------------------------------------------------------------

    private void units() {
        List<Runnable> later = new ArrayList<>();
        each(RosterSheet.UNITS, line -> {
            String code = line.requiredCode("单位编码");
            boolean own = claims(line, unitCodes, "单位编码", code);
            String name = line.requiredWord("单位名称");
            String kindText = line.requiredWord("类别");
            String parent = line.word("上级单位");
            Optional<UnitKind> kind = UnitKind.ofChinese(kindText);
            if (!kindText.isEmpty() && kind.isEmpty()) {
                line.error("类别", "unitKind", kindText);
            }
            KnownUnit namesake = unitsByName.get(name);
            if (own && namesake != null && !namesake.code().equals(code)) {
                line.error("单位名称", "unitName", name, namesake.code());
            }
            KnownUnit unit = new KnownUnit(code, name, kind.orElse(UnitKind.OTHER));
            if (!own) {
                unitsByName.putIfAbsent(name, unit); // so that who names it is not in error too
                return;
            }
            unitsByCode.put(code, unit);
            unitsByName.merge(name, unit, (old, now) -> old.code().equals(code) ? now : old);
            later.add(() -> {
                KnownUnit above = parent.isEmpty() ? null : unit(parent);
                if (!parent.isEmpty() && above == null) {
                    line.error("上级单位", "unknownUnit", parent);
                } else if (above != null && above.code().equals(code)) {
                    line.error("上级单位", "ownParent", name);
                }
                if (line.isFaulty()) {
                    faultyUnits.add(code);
                } else {
                    roster.units()
                            .add(new Roster.Unit(
                                    code, name, unit.kind(), kindText, above == null ? null : above.code()));
                }
            });
        });
        later.forEach(Runnable::run);
    }

    /** By code or by name. */
    private @Nullable KnownUnit unit(String text) {
        KnownUnit byName = unitsByName.get(text);
        return byName == null ? unitsByCode.get(text) : byName;
    }

    // Villages and grids ---------------------------------------------------------------------------------------------

    private void grids() {
        each(RosterSheet.GRIDS, line -> {
            String village = line.requiredCode("村编码");
            String name = line.requiredWord("村名");
            String township = line.requiredWord("所属乡镇");
            String code = line.requiredCode("网格编号");
            String gridName = line.word("网格名称");
            Integer households = line.count("户数");
            if (claims(line, gridCodes, "网格编号", code)) {
                gridVillages.put(code, village); // the file moves a grid the roster has elsewhere
            }
            String firstName = villageNames.putIfAbsent(village, name);
            if (firstName != null && !firstName.equals(name) && !name.isEmpty()) {
                line.error("村名", "villageName", village, firstName);
            }
            KnownUnit unit = township.isEmpty() ? null : unit(township);
            if (!township.isEmpty() && unit == null) {
                line.error("所属乡镇", "unknownTownship", township);
            } else if (unit != null && unit.kind() != UnitKind.TOWNSHIP && !faultyUnits.contains(unit.code())) {
                line.error("所属乡镇", "noTownship", township);
            }
            if (gridName.isEmpty()) {
                line.warn("网格名称", "gridUnnamed", code);
            }
            if (line.peek("户数").isEmpty()) {
                line.warn("户数", "gridUncounted", code);
            }
            villages.add(village);
            if (line.isFaulty()) {
                gridCodes.faulty.add(code);
            } else if (unit != null) {
                roster.grids()
                        .add(new Roster.Grid(
                                village, name, unit.code(), code, gridName.isEmpty() ? code : gridName, households));
            }
        });
    }

    private boolean villageExists(String code) {
        return villages.contains(code) || known.villages().contains(code);
    }

    // Cadres ---------------------------------------------------------------------------------------------------------

    private void cadres() {
        Map<String, Integer> numbers = new HashMap<>();
        each(RosterSheet.CADRES, line -> {
            String code = line.requiredCode("工号");
            boolean own = claims(line, cadreCodes, "工号", code);
            String name = line.requiredWord("姓名");
            Gender gender = gender(line);
            String number = line.citizenNumber("身份证号");
            String mobile = line.mobile("手机");
            KnownUnit unit = unitOf(line, "单位", line.requiredWord("单位"));
            Optional<Establishment> establishment =
                    choice(line, "编制性质", Establishment.ofChinese(line.requiredWord("编制性质")), "establishment");
            Optional<PostCategory> category =
                    choice(line, "岗位类别", PostCategory.ofChinese(line.requiredWord("岗位类别")), "postCategory");
            KnownUnit sender = unitOf(line, "派出单位", line.word("派出单位"));
            LocalDate from = requiredDay(line, "任职日期");
            String title = line.text("职务");
            Set<String> villageCodes = line.codes("联村村编码");
            for (String village : villageCodes) {
                if (!villageExists(village)) {
                    line.error("联村村编码", "unknownVillage", village);
                }
            }
            checkNumber(line, number, gender, numbers);
            if (line.isFaulty()) {
                cadreCodes.faulty.add(code);
            } else if (own && unit != null) {
                roster.cadres()
                        .add(new Roster.Cadre(
                                code,
                                name,
                                gender,
                                number,
                                mobile,
                                unit.code(),
                                establishment.orElseThrow(),
                                category.orElseThrow(),
                                sender == null ? null : sender.code(),
                                from,
                                title,
                                List.copyOf(villageCodes)));
            }
        });
    }

    private @Nullable Gender gender(Line line) {
        String text = line.requiredWord("性别");
        Optional<Gender> gender = Gender.ofChinese(text);
        if (gender.isEmpty() && !text.isEmpty()) {
            line.error("性别", "gender", text);
        }
        return gender.orElse(null);
    }

    private @Nullable KnownUnit unitOf(Line line, String column, String text) {
        KnownUnit unit = text.isEmpty() ? null : unit(text);
        if (unit == null && !text.isEmpty()) {
            line.error(column, "unknownUnit", text);
        }
        return unit;
    }

    private static <T> Optional<T> choice(Line line, String column, Optional<T> chosen, String problem) {
        String text = line.peek(column);
        if (chosen.isEmpty() && !text.isEmpty()) {
            line.error(column, problem, text);
        }
        return chosen;
    }

    private static @Nullable LocalDate requiredDay(Line line, String column) {
        LocalDate day = line.day(column);
        if (day == null && line.peek(column).isEmpty()) {
            line.error(column, "empty", column);
        }
        return day;
    }

    private void checkNumber(Line line, String number, @Nullable Gender gender, Map<String, Integer> numbers) {
        if (number.isEmpty()) {
            return;
        }
        Integer first = numbers.putIfAbsent(number, line.number());
        if (first != null && !line.isFaulty()) {
            line.error("身份证号", "sameNumber", String.valueOf(first));
        }
        if (gender != null && new CitizenNumber(number).gender() != gender) {
            line.warn("性别", "genderDiffers", gender.chinese());
        }
    }

    // Households and members -----------------------------------------------------------------------------------------

    private record Kept(Line line, Roster.Household household) {}

    private final Map<String, Kept> kept = new HashMap<>();

    private void households() {
        each(RosterSheet.HOUSEHOLDS, line -> {
            String code = line.requiredCode("户编码");
            boolean own = claims(line, householdCodes, "户编码", code);
            String village = line.requiredCode("村编码");
            String grid = line.requiredCode("网格编号");
            String head = line.requiredWord("户主姓名");
            String door = line.text("门牌");
            Optional<HouseholdCategory> category =
                    choice(line, "户类型", HouseholdCategory.ofChinese(line.requiredWord("户类型")), "householdCategory");
            Integer members = line.count("人口");
            if (members == null && line.peek("人口").isEmpty()) {
                line.error("人口", "empty", "人口");
            }
            String note = line.text("住址备注");
            if (!village.isEmpty() && !villageExists(village)) {
                line.error("村编码", "unknownVillage", village);
            }
            String gridVillage = gridVillages.get(grid);
            if (!grid.isEmpty() && gridVillage == null) {
                line.error("网格编号", "unknownGrid", grid);
            } else if (gridVillage != null && !gridVillage.equals(village) && villageExists(village)) {
                line.error("网格编号", "otherGrid", grid, gridVillage);
            }
            if (own) {
                heads.put(code, head);
            }
            if (line.isFaulty()) {
                householdCodes.faulty.add(code);
            } else if (members != null) {
                Roster.Household household =
                        new Roster.Household(code, village, grid, head, door, category.orElseThrow(), members, note);
                roster.households().add(household);
                kept.put(code, new Kept(line, household));
            }
        });
    }

    private void residents() {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> headRows = new HashMap<>();
        each(RosterSheet.RESIDENTS, line -> {
            String household = line.requiredCode("户编码");
            String name = line.requiredWord("姓名");
            String relation = line.requiredWord("与户主关系");
            Gender gender = gender(line);
            String number = line.citizenNumber("身份证号");
            String occupation = line.text("职业");
            String health = line.text("健康状况");
            String note = line.text("备注");
            boolean exists = heads.containsKey(household);
            if (!household.isEmpty() && !exists) {
                line.error("户编码", "unknownHousehold", household);
            }
            counts.merge(household, 1, Integer::sum);
            if (relation.equals(HEAD) && exists) {
                Integer first = headRows.putIfAbsent(household, line.number());
                if (first != null) {
                    line.warn("与户主关系", "secondHead", household, String.valueOf(first));
                } else if (!name.isEmpty()
                        && !householdCodes.faulty.contains(household)
                        && !name.equals(heads.get(household))) {
                    line.error("姓名", "headDiffers", name, heads.getOrDefault(household, ""));
                }
            }
            checkNumber(line, number, gender, numbers);
            if (!line.isFaulty()) {
                roster.residents()
                        .add(new Roster.Resident(household, name, relation, gender, number, occupation, health, note));
            }
        });
        for (Roster.Household household : roster.households()) {
            Line line = kept.get(household.code()).line();
            int listed = counts.getOrDefault(household.code(), 0);
            if (listed == 0) {
                line.warn("户编码", "noMembers", household.code());
            } else if (listed != household.members()) {
                line.warn("人口", "membersDiffer", String.valueOf(household.members()), String.valueOf(listed));
            }
        }
    }

    // Duties ---------------------------------------------------------------------------------------------------------

    private void duties() {
        Map<List<Object>, Integer> first = new HashMap<>();
        each(RosterSheet.DUTIES, line -> {
            String cadre = line.requiredCode("工号");
            String household = line.requiredCode("户编码");
            LocalDate from = requiredDay(line, "起始日期");
            LocalDate until = line.day("终止日期");
            refer(line, "工号", cadre, cadreCodes, known.cadres(), "unknownCadre");
            refer(line, "户编码", household, householdCodes, known.householdHeads().keySet(), "unknownHousehold");
            if (from != null && until != null && until.isBefore(from)) {
                line.error("终止日期", "endsBeforeBegin", until.toString(), from.toString());
            }
            if (!line.isFaulty() && from != null) {
                Integer same = first.putIfAbsent(List.of(cadre, household, from), line.number());
                if (same != null) {
                    line.error("工号", "sameDuty", String.valueOf(same));
                } else {
                    roster.duties().add(new Roster.Duty(cadre, household, from, until));
                }
            }
        });
    }

    private static void refer(
            Line line, String column, String code, Codes codes, Set<String> knownCodes, String problem) {
        if (codes.faulty.contains(code)) {
            line.warn(column, "refersToError", code);
        } else if (!code.isEmpty() && !codes.has(code) && !knownCodes.contains(code)) {
            line.error(column, problem, code);
        }
    }
}
