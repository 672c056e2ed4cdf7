package org.gankao.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.CampaignGroundService;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignState;
import org.gankao.survey.FrameVillage;
import org.gankao.survey.PairMembers;
import org.jspecify.annotations.Nullable;

/** The department's side of debriefing reviews: when and where they are, who leads them, and which do not count. */
@ApplicationScoped
@Transactional
public class MeetingPlanService {

    private static final int MAX_PLACE = 80;

    /** So that the name of the village fits before it. */
    private static final int MAX_PLACE_IN_VILLAGE = 30;

    private static final int MAX_REASON = 300;

    @Inject
    CampaignGroundService ground;

    @Inject
    MeetingRepository meetings;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /**
     * How far a township is.
     *
     * @param planned meetings that are not void
     * @param held of these, begun or over
     * @param signed of these, signed by both scrutineers
     * @param present voters who came to meetings that are not void
     */
    public record TownshipMeetings(
            long townshipId, String name, int villages, int planned, int held, int signed, int present) {}

    /** By day, hour and village; void ones too. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<MeetingRow> meetings(long campaignId, @Nullable Long townshipId, @Nullable MeetingState state) {
        ground.get(campaignId);
        return meetings.ofCampaign(campaignId).stream()
                .filter(m -> townshipId == null || m.townshipId() == townshipId)
                .filter(m -> state == null || m.state() == state)
                .toList();
    }

    /** By code of the villages. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<TownshipMeetings> townships(long campaignId) {
        ground.get(campaignId);
        Map<Long, List<MeetingRow>> live = meetings.ofCampaign(campaignId).stream()
                .filter(m -> m.state() != MeetingState.VOID)
                .collect(Collectors.groupingBy(MeetingRow::townshipId));
        Map<Long, List<FrameVillage>> townships = ground.villages(campaignId).stream()
                .collect(Collectors.groupingBy(FrameVillage::townshipId, LinkedHashMap::new, Collectors.toList()));
        return townships.entrySet().stream()
                .map(t -> {
                    List<MeetingRow> own = live.getOrDefault(t.getKey(), List.of());
                    return new TownshipMeetings(
                            t.getKey(),
                            t.getValue().get(0).townshipName(),
                            t.getValue().size(),
                            own.size(),
                            (int) own.stream()
                                    .filter(m -> m.state() != MeetingState.PLANNED)
                                    .count(),
                            (int) own.stream()
                                    .filter(m -> m.state() == MeetingState.SIGNED)
                                    .count(),
                            own.stream().mapToInt(MeetingRow::present).sum());
                })
                .toList();
    }

    /** Pairs that may lead a meeting in the township, by number. */
    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<PairMembers> pairs(long campaignId, long townshipId) {
        return ground.pairs(campaignId).stream()
                .filter(p -> p.townshipId() == townshipId)
                .toList();
    }

    /**
     * Plans a meeting in every village that has none, led by the pair that walks the village.
     *
     * @param townshipId null: all townships
     * @param place of each meeting within its village, such as 村委会会议室
     * @return meetings planned
     * @throws RuleViolationException if the days do not fit, naming what is missing
     */
    @Requires(Permission.SURVEY_EDIT)
    public int plan(long campaignId, @Nullable Long townshipId, LocalDate from, LocalDate until, String place) {
        requirePlannable(ground.lock(campaignId));
        String where = place(place, MAX_PLACE_IN_VILLAGE);
        Map<Long, FrameVillage> villages = ground.villages(campaignId).stream()
                .filter(v -> townshipId == null || v.townshipId() == townshipId)
                .collect(Collectors.toMap(FrameVillage::villageId, v -> v));
        Set<Long> planned = meetings.plannedVillages(campaignId);
        Map<Long, Set<Long>> teams = ground.teams(campaignId);
        Map<Long, Long> pairs = new LinkedHashMap<>();
        ground.pairOfVillages(campaignId).forEach((village, pair) -> {
            if (villages.containsKey(village) && !planned.contains(village) && teams.containsKey(village)) {
                pairs.put(village, pair);
            }
        });
        if (pairs.isEmpty()) {
            throw new ConflictException("debriefing.plan.none");
        }
        List<MeetingPlan.Slot> slots = MeetingPlan.spread(pairs, from, until);
        meetings.add(slots.stream()
                .map(s -> new Object[] {
                    campaignId,
                    s.villageId(),
                    s.pairId(),
                    s.day(),
                    s.starts(),
                    name(villages.get(s.villageId()).name()) + where
                })
                .toList());
        changes.fire(Change.of(
                "debriefing.plan", "campaign:" + campaignId, "meetings", slots.size(), "from", from, "until", until));
        return slots.size();
    }

    /**
     * Changes a meeting that is still to come.
     *
     * @throws RuleViolationException if the pair visits another township or one of it is linked to the village
     */
    @Requires(Permission.SURVEY_EDIT)
    public void change(long campaignId, long meetingId, long pairId, LocalDate day, String starts, String place) {
        lock(campaignId, meetingId);
        requirePlannable(ground.lock(campaignId));
        MeetingRow meeting = get(meetingId);
        if (meeting.state() != MeetingState.PLANNED) {
            throw new ConflictException("debriefing.change.begun");
        }
        MeetingPlan.requireTime(starts);
        PairMembers pair = ground.pairs(campaignId).stream()
                .filter(p -> p.id() == pairId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("debriefing.pair.unknown"));
        if (pair.townshipId() != meeting.townshipId()) {
            throw new RuleViolationException("debriefing.pair.township");
        }
        List<Long> team = ground.team(campaignId, meeting.villageId());
        if (pair.members().stream().anyMatch(m -> m.cadreId() != null && team.contains(m.cadreId()))) {
            throw new RuleViolationException("debriefing.pair.linked");
        }
        meetings.move(meetingId, pairId, day, starts, place(place, MAX_PLACE));
        changes.fire(Change.of(
                "debriefing.change", "meeting:" + meetingId, "day", day, "starts", starts, "pair", pair.number()));
    }

    /**
     * Nothing of a meeting counts; it stays in the list with the reason, and another can be planned.
     *
     * @throws ConflictException if it is void, or the ballots of the campaign are opened
     */
    @Requires(Permission.SURVEY_EDIT)
    public void voidMeeting(long campaignId, long meetingId, String reason) {
        lock(campaignId, meetingId);
        if (ground.lock(campaignId).reached(CampaignState.OPENED)) {
            throw new ConflictException("debriefing.opened");
        }
        MeetingRow meeting = get(meetingId);
        if (meeting.state() == MeetingState.VOID) {
            throw new ConflictException("debriefing.void.done");
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new RuleViolationException("debriefing.void.reason", String.valueOf(MAX_REASON));
        }
        meetings.voided(meetingId, why, caller.require().displayName(), moment.now());
        changes.fire(Change.of("debriefing.void", "meeting:" + meetingId, "reason", why));
    }

    /** Before the first plain read of a change, which would be of an older state. */
    private void lock(long campaignId, long meetingId) {
        if (meetings.lock(meetingId).filter(id -> id == campaignId).isEmpty()) {
            throw new NotFoundException("debriefing.unknown");
        }
    }

    private MeetingRow get(long meetingId) {
        return meetings.find(meetingId).orElseThrow();
    }

    private static void requirePlannable(CampaignRow campaign) {
        if (campaign.state() != CampaignState.DRAWN && campaign.state() != CampaignState.FIELD) {
            throw new ConflictException("debriefing.plan.when");
        }
    }

    private static String name(String village) {
        return village.substring(0, Math.min(village.length(), MAX_PLACE - MAX_PLACE_IN_VILLAGE));
    }

    private static String place(String place, int most) {
        String where = place.strip();
        if (where.isEmpty() || where.length() > most) {
            throw new RuleViolationException("debriefing.plan.place", String.valueOf(most));
        }
        return where;
    }
}
