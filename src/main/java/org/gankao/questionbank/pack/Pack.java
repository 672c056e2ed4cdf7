package org.gankao.questionbank.pack;

import java.util.List;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;

/**
 * One file of items.
 *
 * @param name unique name of the pack
 * @param enemies groups of codes, any two of which give each other away
 */
public record Pack(String name, String topicCode, String topicName, List<Entry> items, List<List<String>> enemies) {

    /** An item with its key, under a code never used again. */
    public record Entry(String code, ItemContent content, ItemKey key) {}
}
