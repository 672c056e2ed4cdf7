package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.shared.NotFoundException;

/** Hands forms out, compressed once: a frozen form never changes, so thousands get the same bytes. */
@ApplicationScoped
public class FormDesk {

    private static final int MOST = 64;

    @Inject
    PaperRepository papers;

    private final Map<Long, FormDocument> kept = new ConcurrentHashMap<>();

    /** The form's bytes; who may have them was decided before ({@code SittingService.readable}). */
    public FormDocument of(long form) {
        FormDocument found = kept.get(form);
        if (found == null) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            String document = papers.document(form).orElseThrow(() -> new NotFoundException("exam.paper.unknown"));
            found = FormDocument.of(org.gankao.shared.Sha256.hex(document), document);
            kept.put(form, found);
        }
        return found;
    }
}
