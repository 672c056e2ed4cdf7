package org.gankao.ledger.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.ledger.CheckpointRow;
import org.gankao.ledger.Facts;
import org.gankao.ledger.LedgerKey;
import org.gankao.ledger.LedgerQuery;
import org.gankao.ledger.LedgerRow;
import org.gankao.ledger.LedgerService;
import org.gankao.ledger.Verifier;
import org.gankao.platform.rest.JobStarted;
import org.gankao.platform.text.Locales;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** The ledger over HTTP. */
@RequestScoped
@Path("ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger", description = "操作留痕 · who changed what and when")
public class LedgerResource {

    /**
     * One entry.
     *
     * @param accountId who; absent for the product itself
     * @param rowHash SHA-256 of the canonical row
     */
    public record Entry(
            long id,
            Instant at,
            @Nullable Long accountId,
            String displayName,
            String action,
            String subject,
            Map<String, String> facts,
            String rowHash) {

        static Entry of(LedgerRow row) {
            return new Entry(
                    row.id(),
                    row.at(),
                    row.accountId(),
                    row.displayName(),
                    row.action(),
                    row.subject(),
                    Facts.of(row),
                    row.rowHash());
        }
    }

    /** Signed states of the chain, and the key their signatures are checked with. */
    public record Checkpoints(String publicKey, List<CheckpointRow> checkpoints) {}

    @Inject
    LedgerService ledger;

    @Inject
    Verifier verifier;

    @Inject
    LedgerKey key;

    @Inject
    HttpServletRequest request;

    @GET
    @Path("entries")
    @Operation(
            summary = "Entries, newest first",
            description = "Roles DEPARTMENT, SUPERVISOR. Days are in the county's time.")
    public Page<Entry> entries(
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("area") @DefaultValue("") String area,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("first") @DefaultValue("0") @Min(0) int first,
            @QueryParam("max") @DefaultValue("50") @Min(1) @Max(1000) int max) {
        return ledger.page(new LedgerQuery(who, area, subject, from, until, first, max))
                .map(Entry::of);
    }

    @GET
    @Path("checkpoints")
    @Operation(summary = "Signed checkpoints and the public key", description = "Roles DEPARTMENT, SUPERVISOR.")
    public Checkpoints checkpoints() {
        return new Checkpoints(key.publicText(), ledger.checkpoints());
    }

    @POST
    @Path("verifications")
    @Operation(
            summary = "Verify the whole ledger",
            description = "Roles DEPARTMENT, SUPERVISOR. 202 with the job, whose result says up to which entry it "
                    + "is whole; 409 while one is running.")
    @APIResponseSchema(value = JobStarted.class, responseCode = "202")
    public Response verify(@Context UriInfo here) {
        return JobStarted.accepted(verifier.start(Locales.of(request)), here);
    }
}
