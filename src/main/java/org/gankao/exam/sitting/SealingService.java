package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.Entrant;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.Seat;
import org.gankao.exam.hall.SeatPlan;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.KeyStore;
import org.gankao.exam.paper.Media;
import org.gankao.exam.paper.PaperRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.PersonalSectionSource;
import org.gankao.exam.paper.SectionItem;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.paper.SectionSources;
import org.gankao.exam.paper.SectionWriter;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Seals a session: every entrant of the cycle gets his sitting, batch, seat, form, order and personal sections, before the
 * bell and all at once or not at all.
 */
@ApplicationScoped
@Transactional
public class SealingService {

    private static final int CADRES_A_STEP = 200;

    @Inject
    SessionRepository sessions;

    @Inject
    SittingRepository sittings;

    @Inject
    HallService halls;

    @Inject
    EntryCodeService codes;

    @Inject
    SealedFormService sealedForms;

    @Inject
    RescueService rescue;

    @Inject
    CycleService cycles;

    @Inject
    PaperService papers;

    @Inject
    SectionSources sources;

    @Inject
    KeyStore keys;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * Seals.
     *
     * @param seed of the draw of forms and orders; the same seed and entrants give the same draw
     * @return sittings made
     * @throws RuleViolationException if the cycle's schemes are not frozen, nobody takes part, or there are fewer seats than
     *     cadres
     */
    @Requires(Permission.SESSION_EDIT)
    public int seal(long sessionId, String seed, Progress progress) {
        ExamSession session = sessions.lock(sessionId).orElseThrow(() -> new NotFoundException("exam.session.unknown"));
        SessionRow row = session.row();
        cycles.requireFrozen(row.cycleId());
        List<Entrant> entrants = cycles.entrants(row.cycleId());
        if (entrants.isEmpty()) {
            throw new RuleViolationException("exam.session.nobody");
        }
        session.seal(seed, clock.instant());
        sessions.flush();
        PaperRow paper = papers.get(row.paperId());
        List<FormRow> forms = papers.forms(row.paperId());
        SeatPlan plan = new SeatPlan(halls.of(sessionId), forms, seed);
        sittings.add(rows(row, plan.seats(entrants), seed));
        halls.keepForms(plan.formsOfBatches());
        codes.makeMissing(sessionId);
        sealedForms.seal(sessionId, forms);
        rescue.prepare(sessionId);
        addSupplements(row, paper, seed, progress);
        changes.fire(Change.of(
                "exam.session.seal",
                "session:" + sessionId,
                "name",
                row.name(),
                "paper",
                paper.sha256(),
                "sittings",
                entrants.size(),
                "seed",
                seed));
        return entrants.size();
    }

    private static List<Object[]> rows(SessionRow session, List<Seat> seats, String seed) {
        List<Object[]> rows = new ArrayList<>();
        for (Seat seat : seats) {
            Entrant entrant = seat.entrant();
            @Nullable
            Object[] row = {
                session.id(),
                entrant.cadreId(),
                entrant.code(),
                entrant.name(),
                entrant.unitId(),
                entrant.townshipId(),
                seat.formId(),
                orderSeed(seed, entrant.code()),
                SittingState.ASSIGNED.name(),
                seat.batchId(),
                seat.roomId(),
                seat.seat()
            };
            rows.add(row);
        }
        return rows;
    }

    private void addSupplements(SessionRow session, PaperRow paper, String seed, Progress progress) {
        Map<SectionPlan, PersonalSectionSource> personal = new LinkedHashMap<>();
        paper.sections()
                .forEach(
                        section -> sources.personal(section.kind()).ifPresent(source -> personal.put(section, source)));
        List<SittingRow> all = sittings.page(new SittingQuery(session.id(), null, null, "", 0, 100_000))
                .rows();
        for (int from = 0; from < all.size() && !personal.isEmpty(); from += CADRES_A_STEP) {
            progress.at(from, all.size());
            addSupplements(all.subList(from, Math.min(all.size(), from + CADRES_A_STEP)), personal, seed);
        }
        progress.at(all.size(), all.size());
    }

    private void addSupplements(List<SittingRow> some, Map<SectionPlan, PersonalSectionSource> personal, String seed) {
        List<Long> cadres = some.stream().map(SittingRow::cadreId).toList();
        Map<SectionPlan, Map<Long, List<SectionItem>>> items = new HashMap<>();
        personal.forEach((section, source) -> items.put(section, source.personal(section, cadres, seed)));
        List<Object[]> rows = new ArrayList<>();
        List<KeyStore.Kept> kept = new ArrayList<>();
        Map<String, Media> media = new TreeMap<>();
        for (SittingRow sitting : some) {
            SectionWriter writer = new SectionWriter();
            for (SectionPlan section : personal.keySet()) {
                writer.add(section, items.get(section).getOrDefault(sitting.cadreId(), List.of()));
            }
            String document =
                    CanonicalJson.write(Map.of("format", "gankao-supplement-1", "sections", writer.sections()));
            String hash = Sha256.hex(document);
            String key =
                    CanonicalJson.write(Map.of("format", "gankao-key-1", "supplement", hash, "items", writer.keys()));
            rows.add(new Object[] {sitting.id(), document, hash});
            kept.add(new KeyStore.Kept(sitting.id(), key, Sha256.hex(key)));
            writer.media().forEach(one -> media.put(one.sha256(), one));
        }
        sittings.addSupplements(rows);
        keys.keepOfSittings(kept);
        papers.keepMedia(media.values());
    }

    private static int orderSeed(String seed, String cadreCode) {
        byte[] digest = Sha256.digest(("exam-order\n" + seed + "\n" + cadreCode).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE;
    }
}
