package org.gankao.questionbank.formats;

import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * A question as a file of another system holds it, before the bank judges it.
 *
 * @param line where it begins, as the format counts
 * @param topic name of its topic; empty if the file names none
 */
record Question(
        int line,
        String topic,
        Marks marks,
        ItemType type,
        String stem,
        @Nullable Figure picture,
        ItemBody body,
        ItemKey key,
        String explanation) {}
