package org.gankao.questionbank.formats;

import java.util.List;

/**
 * A file of items as it leaves the bank.
 *
 * @param items how many it holds
 * @param losses what it does not carry, by item
 */
public record Written(byte[] content, int items, List<Loss> losses) {

    /**
     * Something of an item that a format cannot carry.
     *
     * @param code of the item
     * @param whole the item is not in the file at all
     * @param key message {@code questionbank.export.<key>}
     */
    public record Loss(String code, boolean whole, String key) {

        public String messageKey() {
            return "questionbank.export." + key;
        }
    }

    public Written {
        losses = List.copyOf(losses);
    }
}
