package org.gankao.questionbank.formats;

import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;

/** An item as it leaves the bank. */
record Exchanged(String code, String topic, ItemContent content, ItemKey key) {}
