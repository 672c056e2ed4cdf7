package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gankao.exam.paper.FormDesk;
import org.gankao.exam.paper.FormRow;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;

/**
 * Papers that lie encrypted on the devices before the bell, so that at the bell only a key has to travel. Without one, a
 * device gets the paper itself when it starts.
 */
@ApplicationScoped
@Transactional
public class SealedFormService {

    private static final int MOST = 256;

    private record Place(long session, long form) {}

    @Inject
    SealedFormRepository forms;

    @Inject
    FormDesk desk;

    @Inject
    Clock clock;

    /** What is sealed never changes; empty: the session was sealed without. */
    private final Map<Place, Optional<SealedForm>> known = new ConcurrentHashMap<>();

    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();

    /** Encrypts every form a cadre of a session may get, each under a key of its own. */
    @Requires(Permission.SESSION_EDIT)
    public void seal(long session, List<FormRow> all) {
        for (FormRow form : all) {
            forms.add(session, form.id(), SealedForm.of(desk.of(form.id()).plain()), clock.instant());
        }
    }

    /**
     * The encrypted form; it tells nothing without the key.
     *
     * @throws NotFoundException if there is none with this hash
     */
    @Requires(Permission.SIT_TEST)
    @Transactional(TxType.SUPPORTS)
    public byte[] document(String sha256) {
        byte[] found = documents.get(sha256);
        if (found == null) {
            found = forms.document(sha256)
                    .orElseThrow(() -> new NotFoundException("exam.sealedForm.unknown"))
                    .getBytes(StandardCharsets.US_ASCII);
            if (documents.size() > MOST) {
                documents.clear();
            }
            documents.put(sha256, found);
        }
        return found;
    }

    Optional<SealedForm> of(long session, long form) {
        Place place = new Place(session, form);
        Optional<SealedForm> found = known.get(place);
        if (found == null) {
            found = forms.find(session, form);
            if (known.size() > MOST) {
                known.clear();
            }
            known.put(place, found);
        }
        return found;
    }
}
