package org.gankao.survey;

import java.time.Instant;

/**
 * Protocol of an opening (开票记录).
 *
 * @param envelopes in batches that count
 * @param voided destroyed unopened in void batches
 * @param unreadable did not open, or held nonsense
 * @param holders who gave the halves of the key
 */
public record OpeningProtocol(
        int envelopes, int voided, int unreadable, int teamSlips, int cadreSlips, String holders, Instant openedAt) {}
