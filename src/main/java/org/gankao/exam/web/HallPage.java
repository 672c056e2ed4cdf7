package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.cycle.Phrase;
import org.gankao.exam.hall.Arrangement;
import org.gankao.exam.hall.BatchPlan;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.HallCheck;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.Invigilators;
import org.gankao.exam.hall.MemberService;
import org.gankao.exam.hall.PlaceRow;
import org.gankao.exam.hall.RoomPlan;
import org.gankao.exam.hall.RoomRow;
import org.gankao.exam.hall.RoomStaff;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.print.HallPaperKind;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/hall.xhtml}: batches, test places and rooms of a session. */
@Named
@ViewScoped
public class HallPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SessionService sessions;

    @Inject
    HallService halls;

    @Inject
    MemberService members;

    @Inject
    MonitorService monitor;

    @Inject
    PaperService papers;

    @Inject
    Invigilators invigilators;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    /**
     * A line of papers.
     *
     * @param query narrows the papers to it
     */
    public record Printed(String name, String query) {}

    private SessionRow session;
    private Set<Long> visibleRooms = Set.of();
    private transient @Nullable Arrangement arrangement;
    private Map<Long, String> forms = Map.of();
    private int entrants;
    private String batchName = "";
    private LocalDateTime opens;
    private LocalDateTime closes;
    private boolean entryCode;
    private List<Long> batchForms = new ArrayList<>();
    private String placeName = "";
    private String address = "";
    private @Nullable Long placeId;
    private @Nullable Long roomBatch;
    private String roomName = "";
    private int seats = 30;
    private int abreast = 5;
    private @Nullable Long staffRoom;
    private List<String> staff = new ArrayList<>();

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session"));
        forms = papers.forms(session.paperId()).stream().collect(Collectors.toMap(FormRow::id, FormRow::label));
        opens = BusinessTime.localOf(session.opensAt());
        closes = BusinessTime.localOf(session.closesAt());
        visibleRooms = monitor.rooms(session.id()).stream().map(RoomRow::id).collect(Collectors.toSet());
        if (isPlanned()) {
            entrants = members.entrants(session.cycleId()).size();
        }
    }

    public String addBatch() {
        halls.addBatch(
                session.id(),
                new BatchPlan(
                        batchName,
                        BusinessTime.instantOf(opens),
                        BusinessTime.instantOf(closes),
                        entryCode,
                        batchForms));
        return here();
    }

    public String removeBatch(BatchRow batch) {
        halls.removeBatch(session.id(), batch.id());
        return here();
    }

    public String addPlace() {
        halls.addPlace(session.id(), placeName, address);
        return here();
    }

    public String removePlace(PlaceRow place) {
        halls.removePlace(session.id(), place.id());
        return here();
    }

    public String addRoom() {
        long place = placeId == null ? 0 : placeId;
        halls.addRoom(session.id(), new RoomPlan(place, roomBatch, roomName, seats, abreast));
        return here();
    }

    public String removeRoom(RoomRow room) {
        halls.removeRoom(session.id(), room.id());
        return here();
    }

    /** Chooses a room for the dialog. */
    public void chooseStaff(RoomRow room) {
        staffRoom = room.id();
        staff = room.staff().stream().map(RoomStaff::loginName).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The first one chosen is the head invigilator. */
    public String setStaff() {
        Map<String, String> names =
                getInvigilators().stream().collect(Collectors.toMap(RoomStaff::loginName, RoomStaff::name));
        List<RoomStaff> chosen = new ArrayList<>();
        for (String login : staff) {
            chosen.add(new RoomStaff(login, Objects.requireNonNullElse(names.get(login), login), chosen.isEmpty()));
        }
        halls.setStaff(session.id(), Objects.requireNonNull(staffRoom), chosen);
        return here();
    }

    private String here() {
        return "/exam/hall.xhtml?faces-redirect=true&session=" + session.id();
    }

    public SessionRow getSession() {
        return session;
    }

    public Arrangement getArrangement() {
        Arrangement read = arrangement;
        if (read == null) {
            read = halls.of(session.id());
            arrangement = read;
        }
        return read;
    }

    public List<RoomRow> rooms(PlaceRow place) {
        return getArrangement().rooms().stream()
                .filter(room -> room.placeId() == place.id())
                .toList();
    }

    public String batchName(@Nullable Long id) {
        return id == null ? "" : getArrangement().batch(id).map(BatchRow::name).orElse("");
    }

    public String staffNames(RoomRow room) {
        return room.staff().stream().map(RoomStaff::name).collect(Collectors.joining("、"));
    }

    /** Labels of a batch's forms. */
    public String formLabels(BatchRow batch) {
        return batch.formIds().stream().map(forms::get).sorted().collect(Collectors.joining("、"));
    }

    public long putInto(BatchRow batch) {
        return getArrangement().members().values().stream()
                .filter(member -> member.batchId() == batch.id())
                .count();
    }

    public List<String> getWarnings() {
        return !isPlanned()
                        || getArrangement().batches().isEmpty()
                                && getArrangement().rooms().isEmpty()
                ? List.of()
                : HallCheck.of(getArrangement(), forms.size(), entrants).stream()
                        .map(this::text)
                        .toList();
    }

    private String text(Phrase phrase) {
        return wording.text(language.getLocale(), phrase.key(), phrase.args());
    }

    public List<RoomStaff> getInvigilators() {
        return isMayEdit() ? invigilators.all() : List.of();
    }

    public boolean isPlanned() {
        return session.state() == SessionState.PLANNED && isMayEdit();
    }

    public boolean isMayEdit() {
        return caller.may(Permission.SESSION_EDIT);
    }

    /** Whether something is left to arrange: all of it before sealing, make-ups until the release. */
    public boolean isOpen() {
        return isMayEdit() && session.state() != SessionState.RELEASED;
    }

    /** Batches a room can be of: once sealed, make-ups only. */
    public List<BatchRow> getRoomBatches() {
        return isPlanned()
                ? getArrangement().batches()
                : getArrangement().batches().stream().filter(BatchRow::makeUp).toList();
    }

    public boolean isSealed() {
        return session.state() != SessionState.PLANNED;
    }

    /** What papers can be printed of: every room, or a room in a batch. */
    public List<Printed> getPrinted() {
        List<Printed> lines = new ArrayList<>();
        lines.add(new Printed(wording.text(language.getLocale(), "exam.print.everyRoom"), ""));
        for (BatchRow batch : getArrangement().batches()) {
            getArrangement().roomsOf(batch).stream()
                    .filter(this::isVisible)
                    .forEach(room -> lines.add(new Printed(
                            batch.name() + " " + room.placeName() + " " + room.name(),
                            "?batch=" + batch.id() + "&room=" + room.id())));
        }
        return lines;
    }

    private boolean isVisible(RoomRow room) {
        return visibleRooms.contains(room.id());
    }

    public List<HallPaperKind> getKinds() {
        return List.of(HallPaperKind.SEATING, HallPaperKind.LABELS, HallPaperKind.SIGN_IN, HallPaperKind.RECORD);
    }

    public Map<Long, String> getForms() {
        return forms;
    }

    public int getEntrants() {
        return entrants;
    }

    public String getBatchName() {
        return batchName;
    }

    public void setBatchName(@Nullable String batchName) {
        this.batchName = batchName == null ? "" : batchName;
    }

    public LocalDateTime getOpens() {
        return opens;
    }

    public void setOpens(LocalDateTime opens) {
        this.opens = opens;
    }

    public LocalDateTime getCloses() {
        return closes;
    }

    public void setCloses(LocalDateTime closes) {
        this.closes = closes;
    }

    public boolean isEntryCode() {
        return entryCode;
    }

    public void setEntryCode(boolean entryCode) {
        this.entryCode = entryCode;
    }

    public List<Long> getBatchForms() {
        return batchForms;
    }

    public void setBatchForms(@Nullable List<Long> batchForms) {
        this.batchForms = batchForms == null ? new ArrayList<>() : batchForms;
    }

    public String getPlaceName() {
        return placeName;
    }

    public void setPlaceName(@Nullable String placeName) {
        this.placeName = placeName == null ? "" : placeName;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address;
    }

    public @Nullable Long getPlaceId() {
        return placeId;
    }

    public void setPlaceId(@Nullable Long placeId) {
        this.placeId = placeId;
    }

    public @Nullable Long getRoomBatch() {
        return roomBatch;
    }

    public void setRoomBatch(@Nullable Long roomBatch) {
        this.roomBatch = roomBatch;
    }

    public String getRoomName() {
        return roomName;
    }

    public void setRoomName(@Nullable String roomName) {
        this.roomName = roomName == null ? "" : roomName;
    }

    public int getSeats() {
        return seats;
    }

    public void setSeats(int seats) {
        this.seats = seats;
    }

    public int getAbreast() {
        return abreast;
    }

    public void setAbreast(int abreast) {
        this.abreast = abreast;
    }

    public List<String> getStaff() {
        return staff;
    }

    public void setStaff(@Nullable List<String> staff) {
        this.staff = staff == null ? new ArrayList<>() : staff;
    }
}
