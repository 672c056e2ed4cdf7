package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gankao.cycle.CycleService;
import org.gankao.exam.hall.BatchPlan;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.RoomPlan;
import org.gankao.exam.hall.RoomStaff;
import org.gankao.exam.sitting.SessionRow;

/** Where the open test is held: one batch for everybody, in the rooms of two schools, two of them watched by jiankao1. */
@ApplicationScoped
class HallDemo {

    private static final int SEATS = 30;
    private static final int ABREAST = 5;
    private static final int WATCHED = 2;

    @Inject
    HallService halls;

    @Inject
    CycleService cycles;

    /** Once: what is arranged already stays. */
    void arrange(SessionRow session) {
        if (!halls.of(session.id()).rooms().isEmpty()) {
            return;
        }
        int cadres = cycles.entrants(session.cycleId()).size();
        halls.addBatch(session.id(), new BatchPlan("第一批", session.opensAt(), session.closesAt(), false, List.of()));
        long school = halls.addPlace(session.id(), "清溪县委党校", "清溪县学院路 1 号");
        long college = halls.addPlace(session.id(), "清溪县职业中学", "清溪县文昌路 18 号");
        int rooms = (cadres + SEATS - 1) / SEATS;
        for (int number = 1; number <= rooms; number++) {
            long place = number <= (rooms + 1) / 2 ? school : college;
            long room = halls.addRoom(session.id(), new RoomPlan(place, null, "第" + number + "考场", SEATS, ABREAST));
            if (number <= WATCHED) {
                halls.setStaff(session.id(), room, List.of(new RoomStaff("jiankao1", "石磊", true)));
            }
        }
    }
}
