package org.gankao.debriefing;

import java.util.List;

/** The record of a meeting as it is signed, in plain lines. Cadres by id: a name corrected in the roster changes no record. */
final class MeetingRecord {

    private MeetingRecord() {}

    static String text(MeetingRow meeting, MeetingRepository.Sheet sheet, List<TallyLine> tally) {
        StringBuilder text = new StringBuilder("gankao-debriefing-1\n")
                .append("meeting ")
                .append(meeting.id())
                .append(" round ")
                .append(sheet.round())
                .append('\n')
                .append("village ")
                .append(meeting.villageName())
                .append('\n')
                .append("day ")
                .append(meeting.day())
                .append(' ')
                .append(meeting.starts())
                .append('\n')
                .append("place ")
                .append(meeting.place())
                .append('\n');
        sheet.attendance().forEach(a -> text.append("%s %d of %d\n".formatted(a.voters(), a.present(), a.entitled())));
        VotePapers papers = sheet.papers();
        text.append("papers %d issued %d spoiled %d unused %d returned %d\n"
                .formatted(papers.printed(), papers.issued(), papers.spoiled(), papers.unused(), papers.returned()));
        tally.forEach(t -> text.append("cadre %d %d %d %d %d %d\n"
                .formatted(t.cadreId(), t.satisfied(), t.basic(), t.dissatisfied(), t.unknown(), t.invalid())));
        return text.toString();
    }
}
