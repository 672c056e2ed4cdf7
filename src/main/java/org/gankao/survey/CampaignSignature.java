package org.gankao.survey;

import java.time.Instant;

/**
 * Who signed the plan.
 *
 * @param sha256 of the text that was signed
 */
public record CampaignSignature(long accountId, String accountName, String sha256, Instant signedAt) {}
