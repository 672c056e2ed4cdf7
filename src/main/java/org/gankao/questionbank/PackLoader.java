package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gankao.platform.security.AsSystem;
import org.gankao.questionbank.pack.Pack;
import org.gankao.questionbank.pack.PackReader;

/** Brings the packs that ship with the product into the bank at every start. */
@ApplicationScoped
public class PackLoader {

    private static final Logger LOG = Logger.getLogger(PackLoader.class.getName());

    @Inject
    ItemImportService imports;

    @Inject
    EnemyService enemies;

    @Inject
    AsSystem asSystem;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        asSystem.run(this::load);
    }

    private void load() {
        PackReader reader = new PackReader(root());
        imports.putLaws(reader.laws().values());
        int items = 0;
        int changed = 0;
        List<Pack> packs = reader.packs();
        for (Pack pack : packs) {
            items += pack.items().size();
            changed += imports.put(pack);
        }
        packs.forEach(enemies::put);
        LOG.log(Level.INFO, "Question bank: {0} items in packs, {1} new or changed", new Object[] {items, changed});
    }

    /** The folder {@code question-bank} inside the deployed application. */
    public static Path root() {
        URL laws = PackLoader.class.getResource("/question-bank/laws.yaml");
        if (laws == null) {
            throw new IllegalStateException("The application was packaged without its question bank.");
        }
        try {
            return Path.of(laws.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(laws + " is no place for files.", e);
        }
    }
}
