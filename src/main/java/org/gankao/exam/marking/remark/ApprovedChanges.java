package org.gankao.exam.marking.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gankao.exam.marking.KeyChange;
import org.gankao.exam.marking.KeyChanges;

/** Gives marking and results what two people decided. */
@ApplicationScoped
class ApprovedChanges implements KeyChanges {

    @Inject
    CorrectionRepository corrections;

    @Override
    public List<KeyChange> ofSession(long session) {
        return corrections.approved(session);
    }

    @Override
    public List<Corrected> corrected(long session) {
        return corrections.corrected(session);
    }
}
