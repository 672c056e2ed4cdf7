package org.gankao.cycle;

import java.time.Instant;

/**
 * A signature as it is shown.
 *
 * @param sha256 hash of the text signed
 */
public record SignatureRow(long accountId, String accountName, String sha256, Instant signedAt) {}
