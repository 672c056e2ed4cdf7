package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gankao.platform.persistence.Sql;

/** All queries on the working-day calendar. */
@ApplicationScoped
class CalendarRepository {

    @Inject
    Sql sql;

    WorkCalendar calendar() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        sql.each(
                "select day, working from ranking_calendar_day",
                row -> days.put(Objects.requireNonNull(Sql.day(row, "day")), row.getBoolean("working")));
        return new WorkCalendar(
                days, new HashSet<>(sql.list("select year from ranking_calendar_year", row -> row.getInt(1))));
    }

    /** By year. */
    List<CalendarYear> years() {
        Map<Integer, List<CalendarYear.Day>> days = new TreeMap<>();
        sql.each("select day, working, name from ranking_calendar_day order by day", row -> {
            LocalDate day = Objects.requireNonNull(Sql.day(row, "day"));
            days.computeIfAbsent(day.getYear(), year -> new ArrayList<>())
                    .add(new CalendarYear.Day(day, row.getBoolean("working"), row.getString("name")));
        });
        return sql.list(
                "select year, basis from ranking_calendar_year order by year",
                row -> new CalendarYear(
                        row.getInt("year"), row.getString("basis"), days.getOrDefault(row.getInt("year"), List.of())));
    }

    /** Takes the place of what was entered for the year before. */
    void put(CalendarYear year) {
        sql.update(
                "insert into ranking_calendar_year (year, basis) values (?, ?) on duplicate key update basis = values(basis)",
                year.year(),
                year.basis());
        sql.update("delete from ranking_calendar_day where year(day) = ?", year.year());
        sql.batch(
                "insert into ranking_calendar_day (day, working, name) values (?, ?, ?)",
                year.days().stream()
                        .map(d -> new Object[] {d.day(), d.working(), d.name()})
                        .toList());
    }
}
