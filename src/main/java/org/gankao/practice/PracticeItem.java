package org.gankao.practice;

import java.util.Map;

/**
 * An item to practise, without its key.
 *
 * @param item code
 * @param revision number of its wording, to be named with the answer
 * @param topic name of its topic
 * @param document as {@link org.gankao.exam.paper.SectionItem} describes it, with {@code id}
 */
public record PracticeItem(String item, int revision, String topic, Map<String, Object> document) {}
