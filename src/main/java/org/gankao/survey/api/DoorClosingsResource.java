package org.gankao.survey.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.platform.rest.MadeOnce;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.survey.closing.ClosingFigures;
import org.gankao.survey.closing.ClosingService;

/** The pair's side of {@link ClosingService}: its closing sheets, and the signatures under them. */
@RequestScoped
@Path("door/closings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door")
public class DoorClosingsResource {

    /**
     * A signature under the figures that were read.
     *
     * @param unsentVisits visit records of the day that wait on the signer's phone
     * @param unsentBallots sealed ballots of the day that wait on the signer's phone
     */
    @Schema(
            example = "{\"issued\": 28, \"visits\": 9, \"answered\": 7, \"returned\": 7, \"unsentVisits\": 0,"
                    + " \"unsentBallots\": 0}")
    public record SignatureRequest(
            int issued, int visits, int answered, int returned, int unsentVisits, int unsentBallots) {

        ClosingFigures read() {
            return new ClosingFigures(issued, visits, answered, returned);
        }
    }

    /** @param toSign whether the caller's own signature is missing, or stands under other figures */
    public record OwnSheet(boolean toSign, ClosingView sheet) {}

    @Inject
    ClosingService closings;

    @Inject
    Wording wording;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(
            summary = "Closing sheets of one's own pair",
            description = "Role EVALUATOR. Today's and those of the ten days before, newest day first.")
    public List<OwnSheet> own() {
        return closings.own().stream()
                .map(own -> new OwnSheet(own.toSign(), ClosingView.of(own.sheet(), wording, Locales.of(request))))
                .toList();
    }

    @POST
    @Path("{batch}/signatures")
    @MadeOnce
    @Operation(
            summary = "Sign a closing sheet",
            description =
                    "Role EVALUATOR. 201 with the sheet; 404 no such day of his pair; 409 other figures stand there"
                            + " by now, or the ballots are opened; 422 before the day, or a phone cannot hold so many records.")
    @APIResponseSchema(value = ClosingView.class, responseCode = "201")
    public Response sign(@PathParam("batch") long batch, @Valid @NotNull SignatureRequest signature) {
        var signed = closings.sign(batch, signature.read(), signature.unsentVisits(), signature.unsentBallots());
        return Response.status(Response.Status.CREATED)
                .entity(ClosingView.of(signed, wording, Locales.of(request)))
                .build();
    }
}
