package org.gankao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;

/** One cadre with his sensitive fields: masked as a rule, in clear only for a purpose and with a trace. */
@ApplicationScoped
@Transactional
public class CadreFileService {

    @Inject
    CadreRepository cadres;

    @Inject
    SecretBox box;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Requires(Permission.ROSTER_VIEW)
    public CadreFile masked(long id) {
        return file(id, true);
    }

    /** In clear; who looked is kept in the ledger. */
    @Requires(Permission.SENSITIVE_VIEW)
    public CadreFile inClear(long id) {
        CadreFile file = file(id, false);
        changes.fire(Change.of(
                "people.cadre.reveal", "cadre:" + id, "code", file.cadre().code()));
        return file;
    }

    /**
     * Completed years of life on a day, by cadre; who gave no ID number is left out. For groups only: nobody is shown somebody's age.
     */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public Map<Long, Integer> ages(Collection<Long> ids, LocalDate day) {
        Map<Long, Integer> ages = new HashMap<>();
        cadres.sealedNumbers(ids).forEach((id, kept) -> {
            String number = box.open(kept);
            if (CitizenNumber.fault(number).isEmpty()) {
                ages.put(
                        id,
                        Period.between(new CitizenNumber(number).birthDate(), day)
                                .getYears());
            }
        });
        return ages;
    }

    private CadreFile file(long id, boolean masked) {
        CadreRow cadre = cadres.find(id).orElseThrow(() -> new NotFoundException("people.cadre.unknown"));
        caller.requireTownship(cadre.townshipId());
        CadreRepository.Sealed sealed = cadres.sealed(id).orElseThrow();
        String idNumber = sealed.idNumber() == null ? "" : box.open(sealed.idNumber());
        String mobile = sealed.mobile() == null ? "" : box.open(sealed.mobile());
        return masked
                ? new CadreFile(cadre, Masking.idNumber(idNumber), Masking.mobile(mobile))
                : new CadreFile(cadre, idNumber, mobile);
    }
}
