package org.gankao.debriefing.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.debriefing.MeetingRow;
import org.gankao.debriefing.MeetingService;

/** Backs {@code debriefing/mine.xhtml}: the meetings the caller leads. */
@Named
@RequestScoped
public class MyMeetingsPage {

    @Inject
    MeetingService service;

    private List<MeetingRow> meetings = List.of();

    @PostConstruct
    void init() {
        meetings = service.mine();
    }

    public List<MeetingRow> getMeetings() {
        return meetings;
    }
}
