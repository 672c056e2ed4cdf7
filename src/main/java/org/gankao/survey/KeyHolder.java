package org.gankao.survey;

import java.time.Instant;

/**
 * Who holds a half of the key that opens ballots.
 *
 * @param number 1 or 2
 */
public record KeyHolder(int number, long accountId, String accountName, Instant since) {}
