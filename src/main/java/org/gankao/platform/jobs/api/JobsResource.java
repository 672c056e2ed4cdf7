package org.gankao.platform.jobs.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Caller;
import org.gankao.shared.NotFoundException;

/** Progress of long work. */
@RequestScoped
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs", description = "长时间任务的进度 · progress of long work")
public class JobsResource {

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "The newest job of a kind on a subject",
            description =
                    "Any signed-in role; the starter's own jobs, and those of kinds his role works with. For example"
                            + " kind=exam.assemble and subject=blueprint:3. 404 if none was started or he may not know of it.")
    public JobRow newest(@QueryParam("kind") @NotNull String kind, @QueryParam("subject") @NotNull String subject) {
        caller.require();
        return jobs.newest(kind, subject).orElseThrow(() -> new NotFoundException("platform.job.unknown"));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "How far a job is",
            description =
                    "Any signed-in role; the starter's own jobs, and those of kinds his role works with. 404 if there"
                            + " is no such job or he may not know of it.")
    public JobRow get(@PathParam("id") long id) {
        caller.require();
        return jobs.row(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Ask a job to stop",
            description = "Any signed-in role; its starter only. 204; what was not committed is undone.")
    public void cancel(@PathParam("id") long id) {
        jobs.cancel(id);
    }
}
