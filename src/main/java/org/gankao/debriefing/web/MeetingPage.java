package org.gankao.debriefing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gankao.debriefing.Attendance;
import org.gankao.debriefing.MeetingService;
import org.gankao.debriefing.MeetingSheet;
import org.gankao.debriefing.MeetingState;
import org.gankao.debriefing.TallyAnswer;
import org.gankao.debriefing.TallyLine;
import org.gankao.debriefing.TeamCadre;
import org.gankao.debriefing.VotePapers;
import org.gankao.debriefing.VoterGroup;
import org.gankao.platform.faces.Params;
import org.jspecify.annotations.Nullable;

/** Backs {@code debriefing/meeting.xhtml}: one meeting on its day, in the hands of a scrutineer. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Numbers of a group of voters as they are typed. */
    public static class GroupEntry implements Serializable {

        private static final long serialVersionUID = 1L;

        private final VoterGroup voters;
        private int entitled;
        private int present;

        GroupEntry(VoterGroup voters, List<Attendance> known) {
            this.voters = voters;
            known.stream().filter(a -> a.voters() == voters).findFirst().ifPresent(a -> {
                entitled = a.entitled();
                present = a.present();
            });
        }

        Attendance attendance() {
            return new Attendance(voters, entitled, present);
        }

        public VoterGroup getVoters() {
            return voters;
        }

        public int getEntitled() {
            return entitled;
        }

        public void setEntitled(int entitled) {
            this.entitled = entitled;
        }

        public int getPresent() {
            return present;
        }

        public void setPresent(int present) {
            this.present = present;
        }
    }

    /** What is typed for one cadre, in the order of {@link TallyAnswer}. */
    public static class CadreEntry implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long id;
        private final String name;
        private final String title;
        private final Integer[] numbers = new Integer[TallyAnswer.values().length];

        CadreEntry(TeamCadre cadre) {
            id = cadre.id();
            name = cadre.name();
            title = cadre.title();
            Arrays.fill(numbers, 0);
        }

        TallyLine line() {
            return new TallyLine(id, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }

        public String getName() {
            return name;
        }

        public String getTitle() {
            return title;
        }

        public Integer[] getNumbers() {
            return numbers;
        }
    }

    @Inject
    MeetingService service;

    @Inject
    Params params;

    private long id;
    private transient @Nullable MeetingSheet sheet;
    private List<GroupEntry> groups = List.of();
    private List<CadreEntry> entries = List.of();
    private String seen = "";

    /** Printed, issued, spoiled, unused, returned; boxed, since the page cannot set an {@code int} of an array. */
    private Integer[] papers = new Integer[0];

    @PostConstruct
    void init() {
        id = params.id("meeting");
        load();
        entries = getSheet().cadres().stream().map(CadreEntry::new).toList();
    }

    private void load() {
        MeetingSheet now = service.sheet(id);
        sheet = now;
        seen = now.sha256() == null ? "" : now.sha256();
        groups = new ArrayList<>(Arrays.stream(VoterGroup.values())
                .map(voters -> new GroupEntry(voters, now.attendance()))
                .toList());
        VotePapers known = now.papers();
        papers = new Integer[] {known.printed(), known.issued(), known.spoiled(), known.unused(), known.returned()};
    }

    public void open() {
        service.open(id);
        load();
    }

    public void record() {
        service.record(
                id,
                groups.stream().map(GroupEntry::attendance).toList(),
                new VotePapers(papers[0], papers[1], papers[2], papers[3], papers[4]));
        load();
    }

    public void count() {
        service.count(id, entries.stream().map(CadreEntry::line).toList());
        load();
    }

    /** Begins with empty fields, so that nobody hands in what he counted before. */
    public void countAgain() {
        service.countAgain(id);
        entries.forEach(entry -> Arrays.fill(entry.numbers, 0));
        load();
    }

    public void sign() {
        service.sign(id, seen);
        load();
    }

    public String name(long cadreId) {
        return getSheet().cadres().stream()
                .filter(c -> c.id() == cadreId)
                .map(TeamCadre::name)
                .findFirst()
                .orElse("");
    }

    public boolean isOpen() {
        return getSheet().meeting().state() == MeetingState.OPEN;
    }

    /** Nobody has counted in this round. */
    public boolean isMayRecord() {
        return isOpen() && !getSheet().mineCounted() && !getSheet().otherCounted();
    }

    public boolean isMayCount() {
        return isOpen() && getSheet().recorded() && !getSheet().mineCounted();
    }

    public boolean isMaySign() {
        return getSheet().meeting().state() == MeetingState.COUNTED
                && !getSheet().mineSigned();
    }

    public boolean isMayCountAgain() {
        return (isOpen() && (getSheet().mineCounted() || getSheet().otherCounted()))
                || getSheet().meeting().state() == MeetingState.COUNTED;
    }

    public MeetingSheet getSheet() {
        if (sheet == null) {
            sheet = service.sheet(id);
        }
        return Objects.requireNonNull(sheet);
    }

    public List<GroupEntry> getGroups() {
        return groups;
    }

    public List<CadreEntry> getEntries() {
        return entries;
    }

    public Integer[] getPapers() {
        return papers;
    }

    public TallyAnswer[] getAnswers() {
        return TallyAnswer.values();
    }
}
