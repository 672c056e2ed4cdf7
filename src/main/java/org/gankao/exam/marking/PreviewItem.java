package org.gankao.exam.marking;

import java.util.Map;
import org.gankao.exam.paper.SectionKind;

/**
 * An item of a form with its key, for those who make papers.
 *
 * @param answer the key in short, for example {@code AC}, or accepted spellings joined
 */
public record PreviewItem(SectionKind section, String id, String ref, Map<String, Object> document, String answer) {}
