package org.gankao.exam.hall;

import java.util.List;

/** Who may watch over rooms; accounts are another feature's, which this one does not know. */
public interface Invigilators {

    /** By login name. */
    List<RoomStaff> all();
}
