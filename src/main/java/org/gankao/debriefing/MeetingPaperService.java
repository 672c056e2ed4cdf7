package org.gankao.debriefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gankao.platform.documents.OfficialPaper;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.text.Wording;

/** Blank papers of a meeting: ballot paper, vote issue and return record, tally sheet with lines for pen signatures. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class MeetingPaperService {

    @Inject
    MeetingService meetings;

    @Inject
    Wording wording;

    /**
     * One PDF; the ballot paper stands on a sheet of its own to be copied. Holds nothing that was counted.
     *
     * @throws org.gankao.shared.NotFoundException if the caller does not lead the meeting
     */
    @Requires(Permission.VISIT_HOUSEHOLDS)
    public byte[] blank(long meetingId, Locale locale) {
        MeetingSheet sheet = meetings.sheet(meetingId);
        MeetingRow meeting = sheet.meeting();
        String head = "%s %s %s".formatted(meeting.villageName(), meeting.day(), meeting.starts());
        OfficialPaper paper = new OfficialPaper(wording.text(locale, "debriefing.meeting.title"));
        paper.title(wording.text(locale, "debriefing.print.ballot"));
        paper.centred(head);
        paper.body(wording.text(locale, "debriefing.print.ballotHint"));
        grid(paper, locale, sheet.cadres(), 4);
        paper.nextPage();
        paper.title(wording.text(locale, "debriefing.print.record"));
        paper.centred(head);
        paper.table(
                List.of(
                        wording.text(locale, "debriefing.meeting.voters"),
                        wording.text(locale, "debriefing.meeting.entitled"),
                        wording.text(locale, "debriefing.meeting.present")),
                new float[] {2, 1, 1},
                Arrays.stream(VoterGroup.values())
                        .map(v -> List.of(wording.text(locale, "VoterGroup." + v), "", ""))
                        .toList(),
                new boolean[3]);
        paper.table(
                List.of(wording.text(locale, "debriefing.print.item"), wording.text(locale, "debriefing.print.number")),
                new float[] {2, 2},
                List.of("printed", "issued", "spoiled", "unused", "returned").stream()
                        .map(item -> List.of(wording.text(locale, "debriefing.papers." + item + "Label"), ""))
                        .toList(),
                new boolean[2]);
        signatures(paper, locale);
        paper.nextPage();
        paper.title(wording.text(locale, "debriefing.print.tally"));
        paper.centred(head);
        grid(paper, locale, sheet.cadres(), TallyAnswer.values().length);
        signatures(paper, locale);
        return paper.bytes();
    }

    /** A row a cadre with an empty field for each of the first answers. */
    private void grid(OfficialPaper paper, Locale locale, List<TeamCadre> cadres, int answers) {
        List<String> heads = new ArrayList<>();
        heads.add(wording.text(locale, "debriefing.meeting.cadre"));
        float[] widths = new float[answers + 1];
        Arrays.fill(widths, 1);
        widths[0] = 3;
        for (int i = 0; i < answers; i++) {
            heads.add(wording.text(locale, "TallyAnswer." + TallyAnswer.values()[i]));
        }
        List<List<String>> rows = new ArrayList<>();
        for (TeamCadre cadre : cadres) {
            List<String> row = new ArrayList<>();
            row.add((cadre.name() + " " + cadre.title()).strip());
            for (int i = 0; i < answers; i++) {
                row.add("");
            }
            rows.add(row);
        }
        paper.table(heads, widths, rows, new boolean[answers + 1]);
    }

    private void signatures(OfficialPaper paper, Locale locale) {
        for (int i = 0; i < 2; i++) {
            paper.body(wording.text(locale, "debriefing.print.scrutineer") + "                    "
                    + wording.text(locale, "debriefing.print.date"));
        }
    }
}
