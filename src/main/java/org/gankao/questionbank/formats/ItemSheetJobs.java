package org.gankao.questionbank.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.platform.jobs.JobReaders;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Permission;

/** Confirming a workbook as long work with progress; it stays one transaction. */
@ApplicationScoped
public class ItemSheetJobs implements JobReaders {

    private static final String KIND = "questionbank.import";

    @Inject
    Jobs jobs;

    @Inject
    ItemSheetService sheets;

    @Override
    public Map<String, Set<Permission>> jobReaders() {
        return Map.of(KIND, Set.of(Permission.ITEM_EDIT));
    }

    /** Returns the job's id; its result is the number of items that became new or changed. */
    public long confirm(long id, Locale locale) {
        sheets.requireConfirmable(id);
        return jobs.start(KIND, subject(id), locale, progress -> String.valueOf(sheets.confirm(id, progress)));
    }

    public Optional<JobRow> newest(long id) {
        return jobs.newest(KIND, subject(id));
    }

    private static String subject(long id) {
        return "item-import:" + id;
    }
}
