package org.gankao.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is stored and hashed.
 *
 * <p>The row hash is SHA-256 over the canonical JSON (RFC 8785) of {@code account} (a number or null), {@code action},
 * {@code at} (ISO 8601, UTC), {@code facts} (as stored, a string), {@code name} and {@code subject}. The number of the entry is
 * not in it: the chain gives the order.
 *
 * @param accountId who, null for the product itself
 * @param displayName his name at that time
 * @param facts canonical JSON of names and values
 */
public record LedgerRow(
        long id,
        Instant at,
        @Nullable Long accountId,
        String displayName,
        String action,
        String subject,
        String facts,
        String rowHash) {

    static LedgerRow of(
            Instant at, @Nullable Long accountId, String displayName, String action, String subject, String facts) {
        return new LedgerRow(
                0,
                at,
                accountId,
                displayName,
                action,
                subject,
                facts,
                hash(at, accountId, displayName, action, subject, facts));
    }

    /** Whether the row still is what was hashed. */
    boolean isWhole() {
        return rowHash.equals(hash(at, accountId, displayName, action, subject, facts));
    }

    private static String hash(
            Instant at, @Nullable Long accountId, String name, String action, String subject, String facts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("account", accountId);
        row.put("action", action);
        row.put("at", at.toString());
        row.put("facts", facts);
        row.put("name", name);
        row.put("subject", subject);
        return Sha256.hex(CanonicalJson.write(row));
    }
}
