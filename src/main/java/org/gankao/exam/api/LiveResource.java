package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.LiveRow;
import org.gankao.exam.sitting.LiveService;
import org.gankao.exam.sitting.LiveView;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.SittingEvent;
import org.gankao.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * HTTP face of the monitor: short rows, since it is asked every few seconds by everybody who watches. Its path is longer than
 * a session's own: of two resources that fit, only the more exact one is asked.
 */
@RequestScoped
@Path("exam-sessions/{session}/seats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exam-monitor", description = "考场监控 · who is where, live")
public class LiveResource {

    /** What the places of a row hold; instants in seconds since 1970 UTC. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "cadreCode",
            "cadreName",
            "townshipId",
            "batchId",
            "roomId",
            "seat",
            "state",
            "startedAt",
            "deadline",
            "handedInAt",
            "handedInBy",
            "epoch",
            "extensionSeconds",
            "pausedAt",
            "offlineSince",
            "savedAt");

    @Inject
    LiveService live;

    @Inject
    MonitorService monitor;

    @GET
    @Operation(
            summary = "Sittings that changed since a version, as rows of bare values",
            description =
                    "Roles DEPARTMENT, INVIGILATOR, SUPERVISOR; an invigilator sees his rooms. Ask again with the version of the reply; "
                            + "without one, or with one long past, whole is true and the rows are all there are. At most two "
                            + "seconds old. Instants are seconds since 1970 UTC; now is in milliseconds.")
    public String since(@PathParam("session") long session, @QueryParam("since") @DefaultValue("0") long version) {
        LiveView view = live.since(session, version);
        return CanonicalJson.write(Map.of(
                "columns",
                view.whole() ? COLUMNS : List.of(),
                "now",
                view.now().toEpochMilli(),
                "rows",
                view.rows().stream().map(LiveResource::values).toList(),
                "version",
                view.version(),
                "whole",
                view.whole()));
    }

    @GET
    @Path("{sitting}/events")
    @Operation(
            summary = "What happened to a sitting",
            description = "Roles DEPARTMENT, INVIGILATOR, SUPERVISOR; an invigilator in his rooms. 404.")
    public List<SittingEvent> events(@PathParam("session") long session, @PathParam("sitting") long sitting) {
        return monitor.history(sitting);
    }

    private static List<@Nullable Object> values(LiveRow row) {
        List<@Nullable Object> values = new ArrayList<>(COLUMNS.size());
        values.add(row.id());
        values.add(row.cadreCode());
        values.add(row.cadreName());
        values.add(row.townshipId());
        values.add(row.batchId());
        values.add(row.roomId());
        values.add(row.seat());
        values.add(row.state().name());
        values.add(seconds(row.startedAt()));
        values.add(seconds(row.deadline()));
        values.add(seconds(row.handedInAt()));
        values.add(row.handedInBy() == null ? null : row.handedInBy().name());
        values.add(row.epoch());
        values.add(row.extensionSeconds());
        values.add(seconds(row.pausedAt()));
        values.add(seconds(row.offlineSince()));
        values.add(seconds(row.savedAt()));
        return values;
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
