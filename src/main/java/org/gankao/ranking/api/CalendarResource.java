package org.gankao.ranking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.ranking.CalendarService;
import org.gankao.ranking.CalendarYear;
import org.gankao.ranking.WorkCalendar;

/** HTTP face of {@link CalendarService}. */
@RequestScoped
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calendar", description = "工作日历 · working days")
public class CalendarResource {

    /** A day that differs from the plain week. */
    public record DayRequest(
            @NotNull LocalDate day,
            boolean working,
            @NotNull String name) {}

    /** A year's holidays and make-up days. */
    @Schema(example = """
            {"basis": "国务院办公厅关于2027年部分节假日安排的通知",
             "days": [
              {"day": "2027-01-01", "working": false, "name": "元旦"},
              {"day": "2027-02-14", "working": true, "name": "春节调休"}]}""")
    public record YearRequest(
            @NotNull String basis, @NotNull List<@NotNull @Valid DayRequest> days) {}

    /**
     * Working days in order.
     *
     * @param known whether the holidays of every year among them are entered
     */
    public record WorkingDays(List<LocalDate> days, boolean known) {}

    @Inject
    CalendarService calendars;

    @GET
    @Path("working-days")
    @Operation(
            summary = "The next working days",
            description = "Roles DEPARTMENT, SUPERVISOR, CADRE. The first is not before from; count is 1 to 60.")
    public WorkingDays workingDays(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("count") @DefaultValue("5") @Min(1) @Max(60) int count) {
        WorkCalendar calendar = calendars.calendar();
        List<LocalDate> days = Stream.iterate(calendar.next(from.minusDays(1)), calendar::next)
                .limit(count)
                .toList();
        return new WorkingDays(days, calendar.knows(from, days.get(days.size() - 1)));
    }

    @GET
    @Path("calendar-years")
    @Operation(
            summary = "Holidays and make-up days of the years that are entered",
            description = "Roles DEPARTMENT, SUPERVISOR, CADRE.")
    public List<CalendarYear> years() {
        return calendars.years();
    }

    @PUT
    @Path("calendar-years/{year}")
    @Operation(
            summary = "Enter the holidays and make-up days of a year",
            description =
                    "Role DEPARTMENT. 204; what was entered for the year before is replaced; 422 for a day that is"
                            + " none of the year, stands twice, or is a make-up day on a weekday.")
    public void put(@PathParam("year") int year, @Valid @NotNull YearRequest body) {
        calendars.put(
                year,
                body.basis(),
                body.days().stream()
                        .map(d -> new CalendarYear.Day(d.day(), d.working(), d.name()))
                        .toList());
    }
}
