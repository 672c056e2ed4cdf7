package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.RuleViolationException;

/**
 * The working-day calendar that public notices are counted by. Holidays change by notice of the State Council's office every
 * autumn, so they are data; a notice that is up keeps the last day it was put up with.
 */
@ApplicationScoped
@Transactional
public class CalendarService {

    @Inject
    CalendarRepository calendars;

    @Inject
    Event<Change> changes;

    @Requires({Permission.RANKING_VIEW, Permission.OWN_RESULT_VIEW})
    @Transactional(TxType.SUPPORTS)
    public WorkCalendar calendar() {
        return calendars.calendar();
    }

    /** Years that are entered, the earliest first. */
    @Requires({Permission.RANKING_VIEW, Permission.OWN_RESULT_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<CalendarYear> years() {
        return calendars.years();
    }

    /**
     * Enters a year, or takes the place of what was entered for it.
     *
     * @throws RuleViolationException as {@link CalendarYear}
     */
    @Requires(Permission.PUBLISH)
    public void put(int number, String basis, List<CalendarYear.Day> days) {
        CalendarYear year = new CalendarYear(number, basis, days);
        calendars.put(year);
        changes.fire(Change.of(
                "ranking.calendar.enter",
                "calendar:" + year.year(),
                "basis",
                year.basis(),
                "days",
                year.days().size()));
    }
}
