package org.gankao.exam.marking.desk;

import java.math.BigDecimal;
import java.time.Instant;

/** What one marker gives an answer; of several revisions the newest. */
record ScriptMark(long script, long account, int revision, BigDecimal points, String remark, Instant at) {}
