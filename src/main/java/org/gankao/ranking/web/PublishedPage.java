package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.ranking.BundleService;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublishedList;
import org.gankao.ranking.ResultRow;
import org.jspecify.annotations.Nullable;

/** Backs {@code ranking/published.xhtml}: what is public of each cycle. */
@Named
@ViewScoped
public class PublishedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PublicationService publications;

    @Inject
    BundleService bundles;

    @Inject
    CycleService cycles;

    @Inject
    Params params;

    @Inject
    Caller caller;

    private List<PublicationRow> versions;
    private @Nullable PublicationRow version;
    private List<PublishedList> lists = List.of();
    private String text = "";
    private String fingerprint = "";
    private @Nullable Long me;

    @PostConstruct
    void init() {
        versions = publications.published();
        long wanted = params.optionalId("id").orElse(0L);
        version = versions.stream()
                .filter(p -> p.id() == wanted)
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .orElse(null);
        if (version != null) {
            lists = publications.lists(version.id());
            fingerprint = bundles.fingerprint(version.id()).orElse("");
        }
        text = params.text("q").map(String::strip).orElse("");
        me = caller.identity().map(Identity::cadreId).orElse(null);
    }

    /** Of the public bundle, empty if there is none. */
    public String getFingerprint() {
        return fingerprint;
    }

    public boolean isMayTakeFull() {
        return caller.may(Permission.RANKING_VIEW) && caller.townshipScope().isEmpty();
    }

    public List<PublicationRow> getVersions() {
        return versions;
    }

    public @Nullable PublicationRow getVersion() {
        return version;
    }

    public CycleRow cycle(PublicationRow row) {
        return cycles.get(row.cycleId());
    }

    public List<PublishedList> getLists() {
        return lists;
    }

    /** Of each category those who are searched; all categories while nothing is. */
    public List<PublishedList> getFound() {
        return lists.stream()
                .map(list -> list.holding(text))
                .filter(list -> text.isEmpty() || !list.blank())
                .toList();
    }

    /** The whole list of a category, for its counts. */
    public PublishedList whole(PublishedList found) {
        return lists.stream()
                .filter(list -> list.category() == found.category())
                .findFirst()
                .orElse(found);
    }

    /** What is searched, empty for nothing. */
    public String getText() {
        return text;
    }

    /** Whether the row is the reader's own. */
    public boolean mine(ResultRow row) {
        return me != null && me == row.cadreId();
    }

    /** Whether the reader stands in what is shown. */
    public boolean isNamed() {
        return getFound().stream()
                .flatMap(list -> Stream.concat(list.ordered().stream(), list.rest().stream()))
                .anyMatch(this::mine);
    }
}
