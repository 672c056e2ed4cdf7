package org.gankao.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.rest.RepeatedRequestService.Answer;
import org.gankao.platform.rest.RepeatedRequestService.Claim;
import org.jspecify.annotations.Nullable;

/** All queries on requests with a key. */
@ApplicationScoped
class RepeatedRequestRepository {

    private static final int AT_ONCE = 500;

    @Inject
    Sql sql;

    /** The request that came first with a key. */
    record Kept(String token, String fingerprint, @Nullable Answer answer) {}

    /** Of requests at once one comes first; the others wait for its row. */
    Kept claim(long account, String key, String token, String fingerprint, Instant now) {
        sql.update("""
                insert into platform_request (account_id, request_key, claim, fingerprint, begun_at)
                values (?, ?, ?, ?, ?) on duplicate key update account_id = account_id
                """, account, key, token, fingerprint, now);
        return sql.first(
                        "select claim, fingerprint, status, location, body from platform_request"
                                + " where account_id = ? and request_key = ? for update",
                        row -> new Kept(
                                row.getString("claim"),
                                row.getString("fingerprint"),
                                Sql.intOrNull(row, "status") == null
                                        ? null
                                        : new Answer(
                                                row.getInt("status"),
                                                row.getString("location"),
                                                row.getString("body"))),
                        account,
                        key)
                .orElseThrow();
    }

    void answered(Claim claim, Answer answer) {
        sql.update(
                "update platform_request set status = ?, location = ?, body = ?"
                        + " where account_id = ? and request_key = ? and claim = ?",
                answer.status(),
                answer.location(),
                answer.body(),
                claim.account(),
                claim.key(),
                claim.token());
    }

    void forget(Claim claim) {
        sql.update(
                "delete from platform_request where account_id = ? and request_key = ? and claim = ?",
                claim.account(),
                claim.key(),
                claim.token());
    }

    void forgetBefore(Instant instant) {
        sql.update("delete from platform_request where begun_at < ? limit " + AT_ONCE, instant);
    }
}
