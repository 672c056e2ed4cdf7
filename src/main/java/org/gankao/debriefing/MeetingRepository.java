package org.gankao.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gankao.platform.persistence.Sql;
import org.gankao.survey.VoteCounts;

/** All queries on meetings, their records and counts. */
@ApplicationScoped
class MeetingRepository {

    private static final String ROWS = """
            select m.*, f.village_name, f.township_id, f.township_name, p.number as pair_number,
                   (select coalesce(sum(a.entitled), 0) from debriefing_attendance a where a.meeting_id = m.id) as entitled,
                   (select coalesce(sum(a.present), 0) from debriefing_attendance a where a.meeting_id = m.id) as present
              from debriefing_meeting m
              join survey_frame_village f on f.campaign_id = m.campaign_id and f.village_id = m.village_id
              join survey_pair p on p.id = m.pair_id
            """;

    /** What a pair counted last in each meeting both have signed; both counted the same, so the first's stand for both. */
    private static final String SIGNED_VOTES = """
            select t.cadre_id, sum(t.satisfied) as satisfied, sum(t.basic) as basic, sum(t.dissatisfied) as dissatisfied,
                   sum(t.unknown) as unknown
              from debriefing_tally t
              join debriefing_meeting m on m.id = t.meeting_id and m.round = t.round
             where m.campaign_id = ? and m.state = 'SIGNED' and t.scrutineer = 1
             group by t.cadre_id
            """;

    private static final Sql.Reader<MeetingRow> ROW = row -> new MeetingRow(
            row.getLong("id"),
            row.getLong("campaign_id"),
            row.getLong("village_id"),
            row.getString("village_name"),
            row.getLong("township_id"),
            row.getString("township_name"),
            row.getLong("pair_id"),
            row.getInt("pair_number"),
            Objects.requireNonNull(Sql.day(row, "day")),
            row.getString("starts"),
            row.getString("place"),
            MeetingState.valueOf(row.getString("state")),
            row.getInt("entitled"),
            row.getInt("present"),
            row.getInt("returned"),
            row.getString("void_reason"));

    @Inject
    Sql sql;

    /**
     * What is written down of a meeting.
     *
     * @param round which count this is, from 1
     * @param recorded whether attendance and papers are written down
     */
    record Sheet(int round, boolean recorded, VotePapers papers, List<Attendance> attendance) {}

    /** Locks the meeting until the end of the transaction; first statement of every change of one. */
    Optional<Long> lock(long meetingId) {
        return sql.first(
                "select campaign_id from debriefing_meeting where id = ? for update", row -> row.getLong(1), meetingId);
    }

    Optional<MeetingRow> find(long meetingId) {
        return sql.first(ROWS + " where m.id = ?", ROW, meetingId);
    }

    /** By day, hour and village; void ones too. */
    List<MeetingRow> ofCampaign(long campaignId) {
        return sql.list(
                ROWS + " where m.campaign_id = ? order by m.day, m.starts, f.village_code, m.id", ROW, campaignId);
    }

    /** Meetings of the pairs a login name stands in, newest campaign first. */
    List<MeetingRow> ofEvaluator(String loginName) {
        return sql.list(ROWS + """
                 join survey_evaluator e on e.id in (p.first_id, p.second_id)
                 where e.login_name = ? order by m.campaign_id desc, m.day, m.starts, m.id
                """, ROW, loginName);
    }

    /** Names of villages whose meeting is neither signed nor void. */
    List<String> unfinished(long campaignId) {
        return ofCampaign(campaignId).stream()
                .filter(row -> row.state() != MeetingState.SIGNED && row.state() != MeetingState.VOID)
                .map(MeetingRow::villageName)
                .toList();
    }

    /** Villages that have a meeting which is not void. */
    Set<Long> plannedVillages(long campaignId) {
        return new TreeSet<>(sql.list(
                "select village_id from debriefing_meeting where campaign_id = ? and state <> 'VOID'",
                row -> row.getLong(1),
                campaignId));
    }

    /** @param rows campaign, village, pair, day, start, place */
    void add(Collection<Object[]> rows) {
        sql.batch(
                "insert into debriefing_meeting (campaign_id, village_id, pair_id, day, starts, place, state)"
                        + " values (?, ?, ?, ?, ?, ?, 'PLANNED')",
                rows);
    }

    void move(long meetingId, long pairId, LocalDate day, String starts, String place) {
        sql.update(
                "update debriefing_meeting set pair_id = ?, day = ?, starts = ?, place = ? where id = ?",
                pairId,
                day,
                starts,
                place,
                meetingId);
    }

    void state(long meetingId, MeetingState state) {
        sql.update("update debriefing_meeting set state = ? where id = ?", state.name(), meetingId);
    }

    void voided(long meetingId, String reason, String by, Instant at) {
        sql.update(
                "update debriefing_meeting set state = 'VOID', void_reason = ?, voided_by = ?, voided_at = ? where id = ?",
                reason,
                by,
                at,
                meetingId);
    }

    Sheet sheet(long meetingId) {
        List<Attendance> attendance = sql.list(
                "select voters, entitled, present from debriefing_attendance where meeting_id = ?"
                        + " order by field(voters, 'VILLAGE_DELEGATE', 'PARTY_MEMBER', 'HOUSEHOLD', 'OTHER')",
                row -> new Attendance(VoterGroup.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)),
                meetingId);
        return sql.first(
                        "select round, recorded, printed, issued, spoiled, unused, returned from debriefing_meeting where id = ?",
                        row -> new Sheet(
                                row.getInt(1),
                                row.getBoolean(2),
                                new VotePapers(
                                        row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)),
                                attendance),
                        meetingId)
                .orElseThrow();
    }

    void record(long meetingId, List<Attendance> attendance, VotePapers papers) {
        sql.update(
                "update debriefing_meeting set printed = ?, issued = ?, spoiled = ?, unused = ?, returned = ?,"
                        + " recorded = true where id = ?",
                papers.printed(),
                papers.issued(),
                papers.spoiled(),
                papers.unused(),
                papers.returned(),
                meetingId);
        sql.update("delete from debriefing_attendance where meeting_id = ?", meetingId);
        sql.batch(
                "insert into debriefing_attendance (meeting_id, voters, entitled, present) values (?, ?, ?, ?)",
                attendance.stream()
                        .map(a -> new Object[] {meetingId, a.voters().name(), a.entitled(), a.present()})
                        .toList());
    }

    void nextRound(long meetingId) {
        sql.update("update debriefing_meeting set round = round + 1, state = 'OPEN' where id = ?", meetingId);
    }

    void addTally(long meetingId, int round, int scrutineer, List<TallyLine> lines) {
        sql.batch(
                "insert into debriefing_tally (meeting_id, round, scrutineer, cadre_id, satisfied, basic, dissatisfied,"
                        + " unknown, invalid) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(l -> new Object[] {
                            meetingId,
                            round,
                            scrutineer,
                            l.cadreId(),
                            l.satisfied(),
                            l.basic(),
                            l.dissatisfied(),
                            l.unknown(),
                            l.invalid()
                        })
                        .toList());
    }

    /** What a scrutineer counted, by cadre; empty before he has. */
    List<TallyLine> tally(long meetingId, int round, int scrutineer) {
        return sql.list(
                "select * from debriefing_tally where meeting_id = ? and round = ? and scrutineer = ? order by cadre_id",
                row -> new TallyLine(
                        row.getLong("cadre_id"),
                        row.getInt("satisfied"),
                        row.getInt("basic"),
                        row.getInt("dissatisfied"),
                        row.getInt("unknown"),
                        row.getInt("invalid")),
                meetingId,
                round,
                scrutineer);
    }

    void sign(long meetingId, String sha256, int scrutineer, String name, Instant at) {
        sql.update(
                "insert into debriefing_signature (meeting_id, sha256, scrutineer, account_name, signed_at)"
                        + " values (?, ?, ?, ?, ?)",
                meetingId,
                sha256,
                scrutineer,
                name,
                at);
    }

    /** Numbers of the scrutineers who signed this record. */
    Set<Integer> signers(long meetingId, String sha256) {
        return new TreeSet<>(sql.list(
                "select scrutineer from debriefing_signature where meeting_id = ? and sha256 = ?",
                row -> row.getInt(1),
                meetingId,
                sha256));
    }

    /** By cadre. */
    Map<Long, VoteCounts> signedVotes(long campaignId) {
        Map<Long, VoteCounts> votes = new HashMap<>();
        sql.each(
                SIGNED_VOTES,
                row -> votes.put(
                        row.getLong("cadre_id"),
                        new VoteCounts(
                                row.getInt("satisfied"),
                                row.getInt("basic"),
                                row.getInt("dissatisfied"),
                                row.getInt("unknown"))),
                campaignId);
        return votes;
    }
}
