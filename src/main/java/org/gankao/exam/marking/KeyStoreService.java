package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.KeyStore;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Takes keys in when a paper or a personal section is made. */
@ApplicationScoped
@Transactional
class KeyStoreService implements KeyStore {

    @Inject
    KeyRepository keys;

    @Override
    @Requires(Permission.PAPER_EDIT)
    public void keepOfForms(List<Kept> kept) {
        keys.addOfForms(kept);
    }

    @Override
    @Requires(Permission.SESSION_EDIT)
    public void keepOfSittings(List<Kept> kept) {
        keys.addOfSittings(kept);
    }

    @Override
    @Requires(Permission.PAPER_EDIT)
    public List<String> hashesOfForms(List<Long> forms) {
        Map<Long, String> hashes = keys.hashesOfForms(forms);
        return forms.stream().map(hashes::get).toList();
    }
}
