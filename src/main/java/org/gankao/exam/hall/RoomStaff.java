package org.gankao.exam.hall;

import org.gankao.shared.RuleViolationException;

/**
 * An invigilator of a room (监考员).
 *
 * @param loginName account he works with
 * @param chief head invigilator (主监考)
 */
public record RoomStaff(String loginName, String name, boolean chief) {

    /** @throws RuleViolationException without login name or name */
    public RoomStaff {
        loginName = loginName.strip();
        name = name.strip();
        if (loginName.isEmpty() || loginName.length() > 40 || name.isEmpty() || name.length() > 40) {
            throw new RuleViolationException("exam.room.staff");
        }
    }
}
