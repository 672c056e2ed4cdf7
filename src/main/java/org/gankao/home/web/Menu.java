package org.gankao.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** The menu at the side of every page: what the caller may open, in the order of a cycle's work. */
@Named
@RequestScoped
public class Menu {

    /**
     * @param url page, from the application's root
     * @param key text
     * @param permission who sees it; null: everybody
     */
    public record Entry(String url, String key, @Nullable Permission permission) {}

    /** One line a page that is a place of its own; pages reached from them are not listed. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry("/index.xhtml", "home.menu.home", null),
            new Entry("/exam/mine.xhtml", "exam.mine.title", Permission.SIT_TEST),
            new Entry("/practice/practice.xhtml", "practice.title", Permission.PRACTISE),
            new Entry("/cycle/cycle.xhtml", "home.menu.cycles", Permission.CYCLE_VIEW),
            new Entry("/exam/papers.xhtml", "exam.papers.title", Permission.PAPER_VIEW),
            new Entry("/exam/sessions.xhtml", "exam.sessions.title", Permission.SESSION_MONITOR),
            new Entry("/exam/marking.xhtml", "exam.desk.title", Permission.MARK),
            new Entry("/questionbank/queue.xhtml", "questionbank.queue.title", Permission.ITEM_REVIEW),
            new Entry("/questionbank/items.xhtml", "questionbank.items.title", Permission.ITEM_VIEW),
            new Entry("/drill/cases.xhtml", "drill.cases.title", Permission.ITEM_VIEW),
            new Entry("/survey/door.xhtml", "survey.menu.door", Permission.VISIT_HOUSEHOLDS),
            new Entry("/debriefing/mine.xhtml", "debriefing.mine.title", Permission.VISIT_HOUSEHOLDS),
            new Entry("/survey/campaigns.xhtml", "survey.menu", Permission.SURVEY_VIEW),
            new Entry("/ranking/ranking.xhtml", "ranking.menu.ranking", Permission.RANKING_VIEW),
            new Entry("/ranking/desk.xhtml", "ranking.menu.desk", Permission.RANKING_VIEW),
            new Entry("/ranking/annual.xhtml", "ranking.annual.title", Permission.ANNUAL_VIEW),
            new Entry("/ranking/mine.xhtml", "ranking.mine.title", Permission.OWN_RESULT_VIEW),
            new Entry("/ranking/published.xhtml", "ranking.published.title", Permission.OWN_RESULT_VIEW),
            new Entry("/locality/cadres.xhtml", "locality.menu.roster", Permission.ROSTER_VIEW),
            new Entry("/locality/villages.xhtml", "locality.menu.villages", Permission.ROSTER_VIEW),
            new Entry("/locality/imports.xhtml", "locality.menu.imports", Permission.ROSTER_IMPORT),
            new Entry("/ledger/entries.xhtml", "home.menu.ledger", Permission.LEDGER_VIEW),
            new Entry("/home/relief.xhtml", "home.menu.relief", Permission.LEDGER_VIEW),
            new Entry("/security/accounts.xhtml", "home.menu.accounts", Permission.ACCOUNT_VIEW),
            new Entry("/security/reset.xhtml", "home.menu.reset", Permission.PASSWORD_RESET),
            new Entry("/home/check.xhtml", "home.menu.check", Permission.SYSTEM_CHECK));

    /** Pages whose name does not say to which entry of their folder they belong. */
    private static final Map<String, String> UNDER = Map.ofEntries(
            Map.entry("/exam/analysis.xhtml", "/exam/sessions.xhtml"),
            Map.entry("/exam/corrections.xhtml", "/exam/sessions.xhtml"),
            Map.entry("/exam/evidence.xhtml", "/exam/sessions.xhtml"),
            Map.entry("/exam/hall.xhtml", "/exam/sessions.xhtml"),
            Map.entry("/exam/markers.xhtml", "/exam/sessions.xhtml"),
            Map.entry("/exam/monitor.xhtml", "/exam/sessions.xhtml"),
            Map.entry("/exam/objections.xhtml", "/exam/sessions.xhtml"),
            Map.entry("/debriefing/meetings.xhtml", "/survey/campaigns.xhtml"),
            Map.entry("/questionbank/topics.xhtml", "/questionbank/items.xhtml"),
            Map.entry("/locality/household.xhtml", "/locality/villages.xhtml"),
            Map.entry("/locality/notice.xhtml", "/locality/villages.xhtml"));

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    public boolean isSignedIn() {
        return caller.signedIn();
    }

    public String getDisplayName() {
        return caller.identity().map(Identity::displayName).orElse("");
    }

    public List<Entry> getEntries() {
        return ENTRIES.stream()
                .filter(entry -> entry.permission() == null
                        ? !caller.has(Role.DEPARTMENT) // whose start page is the cycle
                        : caller.may(entry.permission()))
                .toList();
    }

    /** Whether the page shown is the entry's, or the entry is the nearest to it. */
    public boolean isCurrent(Entry entry) {
        return nearest(request.getServletPath(), getEntries())
                .filter(entry::equals)
                .isPresent();
    }

    /** The list a page of one thing belongs to (session to sessions), or else the first of its folder. */
    static Optional<Entry> nearest(String page, List<Entry> entries) {
        String place = UNDER.getOrDefault(page, page);
        String stem = place.replace(".xhtml", "");
        return entries.stream()
                .filter(entry -> entry.url().equals(place))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> entry.url().startsWith(stem))
                        .findFirst())
                .or(() -> entries.stream()
                        .filter(entry -> folder(entry.url()).equals(folder(place)))
                        .findFirst());
    }

    private static String folder(String url) {
        return url.substring(0, url.lastIndexOf('/') + 1);
    }
}
