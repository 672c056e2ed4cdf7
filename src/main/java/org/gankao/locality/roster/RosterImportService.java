package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** The life of a roster file: received, checked, looked at by a person, imported whole or not at all. */
@ApplicationScoped
@Transactional
@Requires(Permission.ROSTER_IMPORT)
public class RosterImportService {

    /** Findings kept of one file; a file with more is beyond reading anyhow, and the counts stay right. */
    public static final int FINDINGS_KEPT = 20_000;

    private static final int HISTORY = 50;

    @Inject
    RosterImportRepository imports;

    @Inject
    RosterReferenceRepository references;

    @Inject
    RosterWriteRepository writing;

    @Inject
    RosterStore store;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    long register(String fileName, long size, String sha256) {
        if (caller.townshipScope().isPresent()) {
            throw new ForbiddenException("locality.roster.countyOnly");
        }
        long id = imports.add(fileName, size, sha256, caller.require(), clock.instant());
        changes.fire(Change.of("locality.roster.upload", "roster-import:" + id, "file", fileName, "sha256", sha256));
        return id;
    }

    void assign(long id, long job) {
        imports.setJob(id, job);
    }

    /** The newest first. */
    @Transactional(TxType.SUPPORTS)
    public List<RosterImportRow> history() {
        return imports.newest(HISTORY);
    }

    /** Those being checked or imported, the oldest first. */
    List<RosterImportRow> unfinished() {
        return imports.in(RosterState.CHECKING, RosterState.IMPORTING);
    }

    @Transactional(TxType.SUPPORTS)
    public RosterImportRow get(long id) {
        return imports.find(id).orElseThrow(() -> new NotFoundException("locality.roster.unknown"));
    }

    /** Errors first, then by sheet and row; filters that are null do not filter. */
    @Transactional(TxType.SUPPORTS)
    public Page<Finding> findings(
            long id, @Nullable RosterSheet sheet, @Nullable Severity severity, int first, int max) {
        return imports.findings(id, sheet, severity, first, max);
    }

    void refused(long id, String why) {
        imports.refuse(id, why);
        store.forget(id);
    }

    CheckedRoster check(long id, RosterFile file) {
        CheckedRoster checked = RosterCheck.check(file, references.onRoster());
        imports.setFindings(id, checked, file.rows(), FINDINGS_KEPT);
        return checked;
    }

    /** Says yes in the name of the caller. */
    void confirm(long id) {
        RosterImportRow file = get(id);
        if (file.errors() > 0) {
            throw new ConflictException("locality.roster.hasErrors", file.errors());
        }
        if (!imports.move(id, RosterState.CHECKED, RosterState.IMPORTING)) {
            throw new ConflictException("locality.roster.notOpen");
        }
        imports.confirm(id, caller.require().displayName(), clock.instant());
        changes.fire(Change.of("locality.roster.confirm", "roster-import:" + id, "sha256", file.sha256()));
    }

    /** Back to where somebody may say yes; the failed attempt left nothing. */
    void reopen(long id) {
        imports.move(id, RosterState.IMPORTING, RosterState.CHECKED);
    }

    /** Checks once more against the roster of this moment, then writes everything in this one transaction. */
    void write(long id, RosterFile file, RosterWriteRepository.Told told) {
        CheckedRoster checked = RosterCheck.check(file, references.onRoster());
        if (checked.count(Severity.ERROR) > 0) {
            throw new ConflictException("locality.roster.rosterMoved", checked.count(Severity.ERROR));
        }
        List<RosterImportRow.SheetCount> counts = writing.write(checked.roster(), told);
        imports.finish(id, counts);
        Object[] facts = new Object[counts.size() * 2];
        for (int i = 0; i < counts.size(); i++) {
            facts[2 * i] = counts.get(i).sheet().title();
            facts[2 * i + 1] = counts.get(i).added() + "/" + counts.get(i).changed() + "/"
                    + counts.get(i).unchanged();
        }
        changes.fire(Change.of("locality.roster.import", "roster-import:" + id, facts));
    }

    /** Puts a file aside; it can be uploaded again. */
    public void discard(long id) {
        if (!imports.move(id, RosterState.CHECKED, RosterState.DISCARDED)) {
            throw new ConflictException("locality.roster.notOpen");
        }
        store.forget(id);
        changes.fire(Change.of("locality.roster.discard", "roster-import:" + id));
    }

    @Transactional(TxType.SUPPORTS)
    Path file(long id) {
        return store.file(id);
    }
}
