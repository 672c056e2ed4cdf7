package org.gankao.cycle.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.cycle.Component;
import org.gankao.cycle.ConversionFormulas;
import org.gankao.cycle.MissingRule;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeState;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.PostCategory;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link SchemeService}. Decimals travel as text. */
@RequestScoped
@Path("schemes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "schemes", description = "考评办法 · evaluation schemes")
public class SchemesResource {

    /** A component and its weight, points of 100. */
    public record PartView(
            @NotNull Component component,
            @NotNull String weight,
            @NotNull MissingRule missing) {}

    /**
     * Terms of a scheme.
     *
     * @param orderedShare fraction of the ranked published in order, for example {@code 1/3}
     */
    public record TermsView(
            @NotNull List<@NotNull @Valid PartView> parts,
            @Nullable String formula,
            @NotNull String teamShare,
            int minPersonalVotes,
            @NotNull List<@NotNull Component> tieBreak,
            int minMonths,
            @NotNull String quotaPercent,
            @NotNull String quotaBasis,
            @NotNull String orderedShare) {

        static TermsView of(SchemeTerms terms) {
            return new TermsView(
                    terms.parts().stream()
                            .map(p -> new PartView(p.component(), p.weight().toPlainString(), p.missing()))
                            .toList(),
                    terms.formula(),
                    terms.teamShare().toPlainString(),
                    terms.minPersonalVotes(),
                    terms.tieBreak(),
                    terms.minMonths(),
                    terms.quotaPercent().toPlainString(),
                    terms.quotaBasis(),
                    terms.orderedShare().toString());
        }

        SchemeTerms terms() {
            return new SchemeTerms(
                    parts.stream()
                            .map(p -> new SchemeTerms.Part(p.component(), decimal(p.weight()), p.missing()))
                            .toList(),
                    formula,
                    decimal(teamShare),
                    minPersonalVotes,
                    tieBreak,
                    minMonths,
                    decimal(quotaPercent),
                    quotaBasis,
                    share(orderedShare));
        }

        private static BigDecimal decimal(String text) {
            if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
                throw new RuleViolationException("cycle.scheme.percent", text);
            }
            return new BigDecimal(text);
        }

        private static Fraction share(String text) {
            if (!text.matches("[0-9]{1,4}/[1-9][0-9]{0,3}")) {
                throw new RuleViolationException("cycle.scheme.orderedShare", text);
            }
            return Fraction.parse(text);
        }
    }

    /** A signature. */
    public record SignatureView(String name, Instant at) {}

    /** A version of a scheme. */
    public record SchemeView(
            long id,
            long cycleId,
            PostCategory category,
            int versionNo,
            SchemeState state,
            String sha256,
            TermsView terms,
            List<SignatureView> signatures,
            @Nullable Instant frozenAt) {

        static SchemeView of(SchemeRow row) {
            return new SchemeView(
                    row.id(),
                    row.cycleId(),
                    row.category(),
                    row.versionNo(),
                    row.state(),
                    row.sha256(),
                    TermsView.of(row.terms()),
                    row.signatures().stream()
                            .map(s -> new SignatureView(s.accountName(), s.signedAt()))
                            .toList(),
                    row.frozenAt());
        }
    }

    /**
     * An edit.
     *
     * @param sha256 hash of the text that was read
     */
    @Schema(example = """
            {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "terms": {
              "parts": [
               {"component": "KNOWLEDGE", "weight": "40.00", "missing": "NOT_RANKED"},
               {"component": "PHOTO", "weight": "15.00", "missing": "NOT_RANKED"},
               {"component": "SCENARIO", "weight": "15.00", "missing": "UNIT_MEAN"},
               {"component": "SATISFACTION", "weight": "30.00", "missing": "NOT_RANKED"}],
              "formula": "100-75-55", "teamShare": "50.00", "minPersonalVotes": 10,
              "tieBreak": ["SATISFACTION", "KNOWLEDGE"], "minMonths": 6, "quotaPercent": "20.00",
              "quotaBasis": "《公务员考核规定》", "orderedShare": "1/3"}}""")
    public record EditRequest(
            @NotNull @Valid TermsView terms, @NotNull String sha256) {}

    /**
     * A signature.
     *
     * @param sha256 hash of the text the signer has read
     */
    @Schema(example = "{\"sha256\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    public record SignRequest(@NotNull String sha256) {}

    @Inject
    SchemeService schemes;

    @GET
    @Path("formulas")
    @Operation(summary = "Named conversions of survey answers to points", description = "Any signed-in role.")
    public List<ConversionFormulas.Formula> formulas() {
        return schemes.formulas();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One version of a scheme",
            description = "Roles TOWNSHIP_ORGANISER, DEPARTMENT, SUPERVISOR. 404 if there is none.")
    public SchemeView get(@PathParam("id") long id) {
        return SchemeView.of(schemes.get(id));
    }

    @GET
    @Path("{id}/document")
    @Operation(
            summary = "The document in canonical JSON, of which the hash is",
            description = "Roles TOWNSHIP_ORGANISER, DEPARTMENT, SUPERVISOR.")
    public String document(@PathParam("id") long id) {
        return schemes.get(id).document();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Edit a draft",
            description = "Role DEPARTMENT. 204; 409 if it is frozen or was changed since it was read; 422 if a "
                    + "term is not valid.")
    public void edit(@PathParam("id") long id, @Valid @NotNull EditRequest request) {
        schemes.edit(id, request.terms().terms(), request.sha256());
    }

    @POST
    @Path("{id}/copies")
    @Operation(summary = "Copy the terms to the drafts of the other categories", description = "Role DEPARTMENT. 204.")
    public void copy(@PathParam("id") long id) {
        schemes.copyToDrafts(id);
    }

    @POST
    @Path("{id}/signatures")
    @Operation(
            summary = "Sign a draft; the second signature freezes it",
            description = "Role DEPARTMENT. 204; 409 if signed before or changed since it was read; 422 if "
                    + "something is not chosen.")
    public void sign(@PathParam("id") long id, @Valid @NotNull SignRequest request) {
        schemes.sign(id, request.sha256());
    }

    @POST
    @Path("{id}/versions")
    @MadeOnce
    @Operation(
            summary = "Draft a new version of a frozen scheme",
            description = "Role DEPARTMENT. 201 with Location; 409 if it is not frozen or a draft exists.")
    @APIResponseSchema(value = SchemeView.class, responseCode = "201")
    public Response newVersion(@PathParam("id") long id, @Context UriInfo here) {
        long next = schemes.newVersion(id);
        return Response.created(here.getBaseUriBuilder()
                        .path(SchemesResource.class)
                        .path("{id}")
                        .build(next))
                .entity(SchemeView.of(schemes.get(next)))
                .build();
    }
}
