package org.gankao.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gankao.platform.security.Role;

/** Who plays what in the demo, and the table of it that the console and the sign-in page show. */
public final class DemoCast {

    /**
     * A part in the demo.
     *
     * @param who the part in Chinese
     * @param whoEnglish the same in English
     */
    public record Part(String loginName, String displayName, String who, String whoEnglish, Role role) {}

    private static final List<Part> PARTS = List.of(
            new Part("bumen1", "组织部·陈岚", "组织部（拟稿、签署）", "Organisation department, first signer", Role.DEPARTMENT),
            new Part("bumen2", "组织部·周启明", "组织部（复核、会签）", "Organisation department, second signer", Role.DEPARTMENT),
            new Part("cadre1", "", "联村干部", "Cadre", Role.CADRE),
            new Part("cadre2", "", "联村干部", "Cadre", Role.CADRE),
            new Part("cepin1", "测评员·叶青", "民意测评员", "Household evaluator", Role.EVALUATOR),
            new Part("cepin2", "测评员·何川", "民意测评员（同组）", "Household evaluator, same pair", Role.EVALUATOR),
            new Part("xiangzhen1", "乡镇组织员·梁雨", "乡镇组织员", "Township organiser", Role.TOWNSHIP_ORGANISER),
            new Part("mingti1", "命题员·苏远", "命题人员", "Question author", Role.AUTHOR),
            new Part("yuejuan1", "阅卷员·方宁", "阅卷人员", "Marker", Role.MARKER),
            new Part("yuejuan2", "阅卷员·顾晨", "阅卷人员（另一人）", "Marker, the other one", Role.MARKER),
            new Part("jiankao1", "监考员·石磊", "监考人员", "Invigilator", Role.INVIGILATOR),
            new Part("jiandu1", "纪检监督·江澜", "纪检监督", "Supervisor", Role.SUPERVISOR),
            new Part("admin1", "系统管理员", "系统管理员", "System administrator", Role.ADMINISTRATOR));

    private DemoCast() {}

    public static List<Part> parts() {
        return PARTS;
    }

    static List<DemoAccount> people(long cadre, long otherCadre, String cadreName, String otherName, long townshipId) {
        List<DemoAccount> people = new ArrayList<>();
        for (Part part : PARTS) {
            boolean first = part.loginName().equals("cadre1");
            boolean isCadre = part.role() == Role.CADRE;
            people.add(new DemoAccount(
                    part.loginName(),
                    isCadre ? (first ? cadreName : otherName) : part.displayName(),
                    Set.of(part.role()),
                    isCadre ? (Long) (first ? cadre : otherCadre) : null,
                    part.role() == Role.TOWNSHIP_ORGANISER ? (Long) townshipId : null));
        }
        return people;
    }

    /** The table in Chinese, for the console. */
    static String table() {
        StringBuilder table = new StringBuilder("演示账号（密码都是 " + DemoSwitch.PASSWORD + "）:\n");
        for (Part part : PARTS) {
            table.append("  %-12s %s%n".formatted(part.loginName(), part.who()));
        }
        return table.toString();
    }
}
