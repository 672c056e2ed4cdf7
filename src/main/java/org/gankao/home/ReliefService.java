package org.gankao.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.security.Role;
import org.gankao.security.RolePermissions;

/**
 * What the rules against formalism say of such a product, and how it stands here (减负自查). Rules: 整治形式主义为基层减负若干规定
 * (2024), 关于防治“指尖上的形式主义”的若干意见 (2023), 政务移动互联网应用程序规范化管理办法 (2026). Where there is something to count it is
 * counted in this installation when the page is opened.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ReliefService {

    private static final String EVERY_TABLE = "%";
    private static final String PRACTICE = "practice\\_%";
    private static final String REWARDS = "point|score|streak|rank|level|badge|times|count";
    private static final String ATTENDANCE = "check_?in|attendance|clock_in";
    private static final String POSITIONS = "latitude|longitude|altitude|^lat$|^lng$|^lon$|geohash|gps|track";

    /** Tables of the visits of evaluators, who are not cadres being evaluated. */
    private static final String EVALUATORS = "survey\\_%";

    @Inject
    ReliefFactsRepository database;

    /** All facts, in the order they are shown. */
    @Requires(Permission.LEDGER_VIEW)
    public List<ReliefFact> all() {
        return List.of(
                ReliefFact.built("app"),
                ReliefFact.none("checkIn", database.columns(EVERY_TABLE, ATTENDANCE)),
                ReliefFact.none("points", database.columns(PRACTICE, REWARDS)),
                ReliefFact.none("hours", database.moments(PRACTICE)),
                ReliefFact.none("seen", rolesBesidesCadres()),
                ReliefFact.none(
                        "tracks", database.columns(EVERY_TABLE, POSITIONS) - database.columns(EVALUATORS, POSITIONS)),
                ReliefFact.built("photos"),
                ReliefFact.built("basis"),
                ReliefFact.built("complaint"));
    }

    private static long rolesBesidesCadres() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.CADRE)
                .filter(role -> RolePermissions.of(Set.of(role)).contains(Permission.PRACTISE))
                .count();
    }
}
