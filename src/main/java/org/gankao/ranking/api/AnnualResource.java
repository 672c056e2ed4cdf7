package org.gankao.ranking.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.Made;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.ranking.AnnualGrade;
import org.gankao.ranking.AnnualRow;
import org.gankao.ranking.AnnualService;
import org.gankao.ranking.AnnualSuggestions;
import org.gankao.ranking.ExportService;
import org.gankao.ranking.GradeSystem;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link AnnualService}. */
@RequestScoped
@Path("annual-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "annual evaluation", description = "年度考核建议 · suggestions for the annual evaluation")
public class AnnualResource {

    /** The final version a list is made from. */
    @Schema(example = "{\"publication\": 3}")
    public record SuggestRequest(@NotNull Long publication) {}

    /** What people decided. */
    @Schema(example = "{\"grade\": \"EXCELLENT\", \"reason\": \"单位考核委员会集体研究\"}")
    public record DecisionRequest(
            @NotNull AnnualGrade grade, @Nullable String reason) {}

    /** A cadre in the list. */
    public record RowView(
            long cadreId,
            String name,
            String unitName,
            GradeSystem system,
            @Nullable Integer place,
            @Nullable AnnualGrade suggestion,
            String reason,
            @Nullable AnnualGrade decision,
            String decisionReason) {

        static RowView of(AnnualRow row) {
            return new RowView(
                    row.result().cadreId(),
                    row.result().name(),
                    row.result().unitName(),
                    row.system(),
                    row.result().place(),
                    row.suggestion(),
                    row.reason(),
                    row.decision(),
                    row.decisionReason());
        }
    }

    @Inject
    AnnualService annuals;

    @Inject
    ExportService exports;

    @Context
    HttpServletRequest request;

    @POST
    @MadeOnce
    @Operation(
            summary = "Make the list of suggestions from a final ranking",
            description =
                    "Role DEPARTMENT. 201 with Location; 409 if there is one; 422 unless the version is " + "final.")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response suggest(@Valid @NotNull SuggestRequest body, @Context UriInfo here) {
        return Made.created(annuals.suggest(body.publication()), here);
    }

    @GET
    @Operation(
            summary = "The list made from a version",
            description = "Roles DEPARTMENT, SUPERVISOR. 404 if none was made from it yet.")
    public Made of(@QueryParam("publication") long publication) {
        return new Made(annuals.of(publication).orElseThrow(() -> new NotFoundException("ranking.annual.unknown")));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The list", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<RowView> rows(@PathParam("id") long id) {
        return annuals.rows(id).stream().map(RowView::of).toList();
    }

    @GET
    @Path("{id}/quotas")
    @Operation(summary = "Places of the grade excellent per unit", description = "Roles DEPARTMENT, SUPERVISOR.")
    public List<AnnualSuggestions.Quota> quotas(@PathParam("id") long id) {
        return annuals.quotas(id);
    }

    @PUT
    @Path("{id}/rows/{cadre}")
    @Operation(
            summary = "Record what people decided for a cadre",
            description = "Role DEPARTMENT. 204; 422 if it differs from the suggestion without a reason.")
    public void decide(@PathParam("id") long id, @PathParam("cadre") long cadre, @Valid @NotNull DecisionRequest body) {
        annuals.decide(id, cadre, body.grade(), body.reason() == null ? "" : body.reason());
    }

    @GET
    @Path("{id}/sheet")
    @Produces(RunsResource.XLSX)
    @Operation(summary = "The list as an Excel file", description = "Roles DEPARTMENT, SUPERVISOR.")
    public Response sheet(@PathParam("id") long id) {
        return RunsResource.file(exports.annualSheet(id, Locales.of(request)), "annual-" + id + ".xlsx");
    }
}
