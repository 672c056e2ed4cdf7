package org.gankao.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.gankao.survey.CampaignGroundService;
import org.gankao.survey.CampaignState;
import org.gankao.survey.PairMembers;

/**
 * The day of a meeting, for the two evaluators who lead it: papers out and back, two counts made alone, two signatures.
 * To anybody else a meeting is unknown here, the department included.
 */
@ApplicationScoped
@Transactional
public class MeetingService {

    @Inject
    CampaignGroundService ground;

    @Inject
    MeetingRepository meetings;

    @Inject
    CadreService cadres;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /** Who leads a meeting, and which of the two the caller is (1 or 2). */
    private record Place(PairMembers pair, int mine) {}

    /** The caller's meetings, newest campaign first, void ones too. */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    @Transactional(TxType.SUPPORTS)
    public List<MeetingRow> mine() {
        return meetings.ofEvaluator(caller.require().loginName());
    }

    /** @throws NotFoundException if there is none, or the caller does not lead it */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    @Transactional(TxType.SUPPORTS)
    public MeetingSheet sheet(long meetingId) {
        return sheet(meetings.find(meetingId).orElseThrow(MeetingService::unknown));
    }

    private MeetingSheet sheet(MeetingRow meeting) {
        Place place = place(meeting);
        MeetingRepository.Sheet sheet = meetings.sheet(meeting.id());
        List<TeamCadre> team = team(meeting);
        List<TallyLine> first = meetings.tally(meeting.id(), sheet.round(), 1);
        List<TallyLine> second = meetings.tally(meeting.id(), sheet.round(), 2);
        boolean both = !first.isEmpty() && !second.isEmpty();
        List<TallyDifference> differences = both ? TallyDifference.between(first, second) : List.of();
        boolean alike = both && differences.isEmpty();
        String sha256 = alike ? hash(meeting, sheet, first) : null;
        Set<Integer> signers = sha256 == null ? Set.of() : meetings.signers(meeting.id(), sha256);
        List<String> names =
                place.pair().members().stream().map(PairMembers.Member::name).toList();
        return new MeetingSheet(
                meeting,
                names,
                place.mine(),
                team,
                sheet.recorded(),
                sheet.attendance(),
                sheet.papers(),
                sheet.round(),
                !(place.mine() == 1 ? first : second).isEmpty(),
                !(place.mine() == 1 ? second : first).isEmpty(),
                differences,
                alike ? first : List.of(),
                sha256,
                signers.contains(place.mine()),
                signers.stream().map(number -> names.get(number - 1)).toList());
    }

    /**
     * Opens the meeting.
     *
     * @throws ConflictException before its day, or if it is not planned
     */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public void open(long meetingId) {
        MeetingRow meeting = lock(meetingId);
        require(meeting, MeetingState.PLANNED, "debriefing.open.state");
        if (BusinessTime.dateOf(moment.now()).isBefore(meeting.day())) {
            throw new ConflictException("debriefing.open.early");
        }
        meetings.state(meetingId, MeetingState.OPEN);
        changes.fire(Change.of("debriefing.open", "meeting:" + meetingId));
    }

    /**
     * Writes down who came, and the vote issue and return record; again as long as nobody has counted in this round.
     *
     * @throws RuleViolationException naming the numbers that do not agree
     */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public void record(long meetingId, List<Attendance> attendance, VotePapers papers) {
        MeetingRow meeting = lock(meetingId);
        require(meeting, MeetingState.OPEN, "debriefing.record.state");
        int round = meetings.sheet(meetingId).round();
        if (counted(meetingId, round, 1) || counted(meetingId, round, 2)) {
            throw new ConflictException("debriefing.record.counted");
        }
        MeetingRules.attendance(attendance);
        MeetingRules.papers(
                papers, attendance.stream().mapToInt(Attendance::present).sum());
        meetings.record(meetingId, attendance, papers);
        changes.fire(Change.of(
                "debriefing.record",
                "meeting:" + meetingId,
                "present",
                attendance.stream().mapToInt(Attendance::present).sum(),
                "issued",
                papers.issued(),
                "returned",
                papers.returned()));
    }

    /**
     * Hands in what the caller counted alone. Counted alike by both, the meeting is counted.
     *
     * @return whether both counted alike now
     * @throws RuleViolationException if answers and invalid papers of a cadre are not the papers returned
     * @throws ConflictException if the caller has counted in this round
     */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public boolean count(long meetingId, List<TallyLine> lines) {
        MeetingRow meeting = lock(meetingId);
        require(meeting, MeetingState.OPEN, "debriefing.tally.state");
        MeetingRepository.Sheet sheet = meetings.sheet(meetingId);
        if (!sheet.recorded()) {
            throw new ConflictException("debriefing.tally.record");
        }
        int mine = place(meeting).mine();
        if (counted(meetingId, sheet.round(), mine)) {
            throw new ConflictException("debriefing.tally.done");
        }
        MeetingRules.tally(lines, names(meeting), sheet.papers().returned());
        meetings.addTally(meetingId, sheet.round(), mine, lines);
        List<TallyLine> other = meetings.tally(meetingId, sheet.round(), 3 - mine);
        boolean alike =
                !other.isEmpty() && TallyDifference.between(lines, other).isEmpty();
        if (alike) {
            meetings.state(meetingId, MeetingState.COUNTED);
        }
        changes.fire(Change.of("debriefing.count", "meeting:" + meetingId, "round", sheet.round(), "alike", alike));
        return alike;
    }

    /**
     * Sets the counts of this round aside, and signatures under them; both count again, each alone.
     *
     * @throws ConflictException if nobody has counted, or both have signed
     */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public void countAgain(long meetingId) {
        MeetingRow meeting = lock(meetingId);
        int round = meetings.sheet(meetingId).round();
        boolean begun = counted(meetingId, round, 1) || counted(meetingId, round, 2);
        if (!begun || meeting.state() != MeetingState.OPEN && meeting.state() != MeetingState.COUNTED) {
            throw new ConflictException("debriefing.again.state");
        }
        meetings.nextRound(meetingId);
        changes.fire(Change.of("debriefing.again", "meeting:" + meetingId, "round", round + 1));
    }

    /**
     * Signs the record; with both signatures it is final.
     *
     * @param sha256 of the record the signer has seen
     * @return whether both have signed now
     * @throws ConflictException if the record is another by now, or the caller signed it
     */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public boolean sign(long meetingId, String sha256) {
        MeetingRow meeting = lock(meetingId);
        require(meeting, MeetingState.COUNTED, "debriefing.sign.state");
        MeetingSheet sheet = sheet(meeting);
        if (!sha256.equals(sheet.sha256())) {
            throw new ConflictException("debriefing.sign.changed");
        }
        if (sheet.mineSigned()) {
            throw new ConflictException("debriefing.sign.done");
        }
        meetings.sign(meetingId, sha256, sheet.mine(), caller.require().displayName(), moment.now());
        boolean both = !sheet.signed().isEmpty();
        if (both) {
            meetings.state(meetingId, MeetingState.SIGNED);
        }
        changes.fire(Change.of("debriefing.sign", "meeting:" + meetingId, "sha256", sha256, "both", both));
        return both;
    }

    /** Cadres voted on, by id; posts as the roster words them. */
    List<TeamCadre> team(MeetingRow meeting) {
        List<Long> ids = ground.team(meeting.campaignId(), meeting.villageId());
        Map<Long, CadreRow> rows = cadres.byIds(ids);
        return ids.stream()
                .map(id -> Optional.ofNullable(rows.get(id))
                        .map(c -> new TeamCadre(id, c.name(), c.title()))
                        .orElseGet(() -> new TeamCadre(id, String.valueOf(id), "")))
                .toList();
    }

    private Map<Long, String> names(MeetingRow meeting) {
        Map<Long, String> names = new LinkedHashMap<>();
        team(meeting).forEach(cadre -> names.put(cadre.id(), cadre.name()));
        return names;
    }

    private static String hash(MeetingRow meeting, MeetingRepository.Sheet sheet, List<TallyLine> tally) {
        return Sha256.hex(MeetingRecord.text(meeting, sheet, tally));
    }

    private boolean counted(long meetingId, int round, int scrutineer) {
        return !meetings.tally(meetingId, round, scrutineer).isEmpty();
    }

    /**
     * Locks the meeting, then its campaign, before the first plain read: an opening must not pass between.
     *
     * @throws NotFoundException if there is none, or the caller does not lead it
     */
    private MeetingRow lock(long meetingId) {
        long campaignId = meetings.lock(meetingId).orElseThrow(MeetingService::unknown);
        boolean opened = ground.lock(campaignId).reached(CampaignState.OPENED);
        MeetingRow meeting = meetings.find(meetingId).orElseThrow();
        place(meeting);
        if (opened) {
            throw new ConflictException("debriefing.opened");
        }
        return meeting;
    }

    private Place place(MeetingRow meeting) {
        String login = caller.require().loginName();
        PairMembers pair = ground.pairs(meeting.campaignId()).stream()
                .filter(p -> p.id() == meeting.pairId())
                .findFirst()
                .orElseThrow(MeetingService::unknown);
        for (int i = 0; i < pair.members().size(); i++) {
            if (login.equals(pair.members().get(i).loginName())) {
                return new Place(pair, i + 1);
            }
        }
        throw unknown();
    }

    private static void require(MeetingRow meeting, MeetingState state, String refusal) {
        if (meeting.state() != state) {
            throw new ConflictException(refusal);
        }
    }

    private static NotFoundException unknown() {
        return new NotFoundException("debriefing.unknown");
    }
}
