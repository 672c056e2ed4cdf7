package org.gankao.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.RuleViolationException;

/**
 * Which role may do what, and which roles one account cannot hold together (separation of duties).
 *
 * <p>The administrator runs the machine and the accounts and sees no answers, ballots or rankings; the supervisor reads
 * what is not secret and changes nothing; who knows a paper does not sit it.
 */
public final class RolePermissions {

    private static final Map<Role, Set<Permission>> OF = new EnumMap<>(Map.of(
            Role.CADRE,
            EnumSet.of(Permission.SIT_TEST, Permission.PRACTISE, Permission.OWN_RESULT_VIEW, Permission.JOB_VIEW),
            Role.EVALUATOR,
            EnumSet.of(Permission.VISIT_HOUSEHOLDS),
            Role.TOWNSHIP_ORGANISER,
            EnumSet.of(
                    Permission.ROSTER_VIEW,
                    Permission.ROSTER_EDIT,
                    Permission.SENSITIVE_VIEW,
                    Permission.PASSWORD_RESET,
                    Permission.CYCLE_VIEW,
                    Permission.JOB_VIEW),
            Role.AUTHOR,
            EnumSet.of(Permission.ITEM_VIEW, Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.JOB_VIEW),
            Role.MARKER,
            EnumSet.of(Permission.MARK),
            Role.INVIGILATOR,
            EnumSet.of(Permission.SESSION_MONITOR, Permission.SESSION_EXTEND),
            Role.DEPARTMENT,
            EnumSet.of(
                    Permission.LEDGER_VIEW,
                    Permission.PASSWORD_RESET,
                    Permission.ROSTER_VIEW,
                    Permission.ROSTER_EDIT,
                    Permission.ROSTER_IMPORT,
                    Permission.SENSITIVE_VIEW,
                    Permission.ITEM_VIEW,
                    Permission.ITEM_EDIT,
                    Permission.ITEM_REVIEW,
                    Permission.CYCLE_VIEW,
                    Permission.CYCLE_EDIT,
                    Permission.CYCLE_SIGN,
                    Permission.PAPER_VIEW,
                    Permission.PAPER_EDIT,
                    Permission.SESSION_EDIT,
                    Permission.SESSION_MONITOR,
                    Permission.SESSION_EXTEND,
                    Permission.RESULT_RELEASE,
                    Permission.SURVEY_VIEW,
                    Permission.SURVEY_EDIT,
                    Permission.SURVEY_SIGN,
                    Permission.SURVEY_REVIEW,
                    Permission.RANKING_VIEW,
                    Permission.RANKING_COMPUTE,
                    Permission.RANKING_SIGN,
                    Permission.PUBLISH,
                    Permission.OBJECTION_DECIDE,
                    Permission.ANNUAL_VIEW,
                    Permission.ANNUAL_EDIT,
                    Permission.JOB_VIEW),
            Role.SUPERVISOR,
            EnumSet.of(
                    Permission.ACCOUNT_VIEW,
                    Permission.LEDGER_VIEW,
                    Permission.ROSTER_VIEW,
                    Permission.CYCLE_VIEW,
                    Permission.SESSION_MONITOR,
                    Permission.SURVEY_VIEW,
                    Permission.RANKING_VIEW,
                    Permission.ANNUAL_VIEW,
                    Permission.JOB_VIEW),
            Role.ADMINISTRATOR,
            EnumSet.of(
                    Permission.ACCOUNT_VIEW,
                    Permission.ACCOUNT_EDIT,
                    Permission.PASSWORD_RESET,
                    Permission.SYSTEM_CHECK,
                    Permission.ROSTER_VIEW,
                    Permission.JOB_VIEW)));

    /** Pairs no account may hold together. */
    private static final List<Set<Role>> APART = apart();

    private RolePermissions() {}

    public static Set<Permission> of(Collection<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(OF.get(role)));
        return all;
    }

    /** @throws RuleViolationException if the roles are none, or two of them exclude each other */
    public static void requireCompatible(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolationException("security.roles.none");
        }
        for (Set<Role> pair : APART) {
            if (roles.containsAll(pair)) {
                throw new RuleViolationException(
                        pair.contains(Role.ADMINISTRATOR)
                                ? "security.roles.administratorAlone"
                                : pair.contains(Role.SUPERVISOR)
                                        ? "security.roles.supervisorAlone"
                                        : "security.roles.knowsThePaper");
            }
        }
    }

    private static List<Set<Role>> apart() {
        List<Set<Role>> pairs = new ArrayList<>();
        for (Role other : Role.values()) {
            if (other != Role.ADMINISTRATOR) {
                pairs.add(EnumSet.of(Role.ADMINISTRATOR, other));
            }
            if (other != Role.SUPERVISOR && other != Role.ADMINISTRATOR) {
                pairs.add(EnumSet.of(Role.SUPERVISOR, other));
            }
        }
        for (Role knowing : List.of(Role.AUTHOR, Role.MARKER, Role.DEPARTMENT)) {
            pairs.add(EnumSet.of(Role.CADRE, knowing));
        }
        return pairs;
    }
}
