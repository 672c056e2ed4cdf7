package org.gankao.exam.sitting;

/**
 * What a cadre needs to start (入场码); the invigilator reads it out when identities are checked.
 *
 * @param roomId 0: cadres of the batch without a room
 * @param code six digits
 */
public record EntryCode(long batchId, long roomId, String code) {}
