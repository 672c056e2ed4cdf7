package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.faces.Params;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublishedList;
import org.jspecify.annotations.Nullable;

/** Backs {@code ranking/published.xhtml}: what is public of each cycle. */
@Named
@ViewScoped
public class PublishedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PublicationService publications;

    @Inject
    CycleService cycles;

    @Inject
    Params params;

    private List<PublicationRow> versions;
    private @Nullable PublicationRow version;
    private List<PublishedList> lists = List.of();

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
        }
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
}
