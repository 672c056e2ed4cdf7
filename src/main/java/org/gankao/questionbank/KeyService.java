package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Keys, for those who write, review or assemble; no candidate's request ever reaches this service. */
@ApplicationScoped
@Transactional
public class KeyService {

    @Inject
    KeyRepository keys;

    /** Keys by revision; unknown revisions are left out. */
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.PAPER_EDIT})
    @Transactional(TxType.SUPPORTS)
    public Map<Long, ItemKey> keys(Collection<Long> revisionIds) {
        return keys.of(revisionIds);
    }
}
