package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.exam.hall.Arrangement;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.RoomRow;
import org.gankao.exam.sitting.EntryCode;
import org.gankao.exam.sitting.EntryCodeService;
import org.gankao.exam.sitting.ExtensionService;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.PauseRow;
import org.gankao.exam.sitting.PauseService;
import org.gankao.exam.sitting.Reach;
import org.gankao.exam.sitting.SessionPhase;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/monitor.xhtml}: who is where, and the measures of those who watch. The list itself is live.js. */
@Named
@ViewScoped
public class MonitorPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "exam.live.";
    private static final String EVENTS = "SittingEventKind.";
    private static final String NONE = "";

    @Inject
    SessionService sessions;

    @Inject
    HallService halls;

    @Inject
    MonitorService monitor;

    @Inject
    ExtensionService extensions;

    @Inject
    PauseService pauses;

    @Inject
    EntryCodeService entryCodes;

    @Inject
    UnitService units;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private SessionRow session;
    private transient @Nullable Arrangement arrangement;
    private @Nullable Long sitting;
    private String reach = NONE;
    private int minutes = 10;
    private String reason = "";
    private String pauseReason = "";

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session"));
        monitor.rooms(session.id());
    }

    /** Chooses the one cadre whose row was touched. */
    public void choose() {
        sitting = params.optionalId("sitting").orElse(null);
        reach = NONE;
    }

    public String extend() {
        extensions.extend(session.id(), reach(), minutes, reason);
        return here();
    }

    public String pause() {
        pauses.pause(session.id(), reach(), pauseReason);
        return here();
    }

    public String resume(PauseRow pause) {
        pauses.resume(session.id(), pause.id());
        return here();
    }

    public String renew(EntryCode code) {
        entryCodes.renew(session.id(), code.batchId(), code.roomId());
        return here();
    }

    private String here() {
        return "/exam/monitor.xhtml?faces-redirect=true&session=" + session.id();
    }

    /** What the menu says: {@code b<batch>}, {@code r<room>}, both with a blank between, {@code all}, or the one cadre. */
    private Reach reach() {
        if (reach.equals("all")) {
            return Reach.everybody();
        }
        if (reach.isEmpty()) {
            return Reach.of(sitting == null ? List.of() : List.of(sitting));
        }
        Long batch = null;
        Long room = null;
        for (String part : reach.split(" ")) {
            long id = Long.parseLong(part.substring(1));
            if (part.startsWith("b")) {
                batch = id;
            } else {
                room = id;
            }
        }
        return Reach.of(batch, room);
    }

    /** Whom an extension can reach, by what the menu says. */
    public Map<String, String> getReaches() {
        Map<String, String> all = new LinkedHashMap<>();
        if (sitting != null) {
            all.put(NONE, say("exam.reach.one"));
        }
        all.putAll(getGroups());
        return all;
    }

    /** Whom a pause can reach: everybody, a batch, a room in a batch; an invigilator's rooms only. */
    public Map<String, String> getGroups() {
        Map<String, String> all = new LinkedHashMap<>();
        List<RoomRow> rooms = monitor.rooms(session.id());
        boolean everywhere = monitor.everywhere(session.id());
        List<BatchRow> batches = arrangement().batches();
        if (everywhere) {
            all.put("all", say("exam.reach.all"));
            batches.forEach(batch -> all.put("b" + batch.id(), batch.name()));
        }
        if (batches.isEmpty()) {
            rooms.forEach(room -> all.put("r" + room.id(), room.placeName() + " " + room.name()));
        }
        for (BatchRow batch : batches) {
            rooms.stream()
                    .filter(room -> room.serves(batch))
                    .forEach(room -> all.put(
                            "b" + batch.id() + " r" + room.id(),
                            batch.name() + " " + room.placeName() + " " + room.name()));
        }
        return all;
    }

    /** Batch and room in words. */
    public String reached(@Nullable Long batch, @Nullable Long room) {
        List<String> parts = new ArrayList<>();
        if (batch != null) {
            arrangement().batch(batch).map(BatchRow::name).ifPresent(parts::add);
        }
        if (room != null) {
            arrangement()
                    .room(room)
                    .map(one -> one.placeName() + " " + one.name())
                    .ifPresent(parts::add);
        }
        return parts.isEmpty() ? say("exam.reach.all") : String.join(" ", parts);
    }

    public List<PauseRow> getRunning() {
        return pauses.ofSession(session.id()).stream().filter(PauseRow::running).toList();
    }

    public List<EntryCode> getCodes() {
        return isMayAct() ? entryCodes.ofSession(session.id()) : List.of();
    }

    public boolean isMayAct() {
        return caller.may(Permission.SESSION_EXTEND) && !session.over();
    }

    /** Words of live.js. */
    public String getWords() {
        Map<String, Object> words = new TreeMap<>();
        Wording.texts(language.getLocale()).forEach((key, text) -> {
            if (key.startsWith(WORDS)) {
                words.put(key.substring(WORDS.length()), text);
            } else if (key.startsWith(EVENTS)) {
                words.put("event." + key.substring(EVENTS.length()), text);
            }
        });
        return CanonicalJson.write(words);
    }

    /** Names of batches, rooms and townships for live.js, each with its id. */
    public String getNames() {
        List<Object> batches = new ArrayList<>();
        arrangement().batches().forEach(batch -> batches.add(List.of(String.valueOf(batch.id()), batch.name())));
        List<Object> rooms = new ArrayList<>();
        monitor.rooms(session.id())
                .forEach(room -> rooms.add(List.of(String.valueOf(room.id()), room.placeName() + " " + room.name())));
        List<Object> townships = new ArrayList<>();
        units.townships().forEach(unit -> townships.add(List.of(String.valueOf(unit.id()), unit.name())));
        townships.add(List.of("0", say("exam.departments")));
        return CanonicalJson.write(Map.of("batches", batches, "rooms", rooms, "townships", townships));
    }

    private Arrangement arrangement() {
        Arrangement read = arrangement;
        if (read == null) {
            read = halls.of(session.id());
            arrangement = read;
        }
        return read;
    }

    private String say(String key) {
        return wording.text(language.getLocale(), key);
    }

    public SessionRow getSession() {
        return session;
    }

    public SessionPhase getPhase() {
        return session.phase(clock.instant());
    }

    public String getReach() {
        return reach;
    }

    public void setReach(@Nullable String reach) {
        this.reach = reach == null ? NONE : reach;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getPauseReason() {
        return pauseReason;
    }

    public void setPauseReason(@Nullable String pauseReason) {
        this.pauseReason = pauseReason == null ? "" : pauseReason;
    }
}
