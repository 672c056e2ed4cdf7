package org.gankao.locality.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.jobs.JobsInterrupted;
import org.junit.jupiter.api.Test;

/** What a stop of the server cut off does not stay at work for ever. */
class RosterRecoveryIT extends InContainer {

    @Inject
    Event<JobsInterrupted> started;

    @Test
    void a_check_that_was_cut_off_is_refused_and_an_import_can_be_confirmed_again() {
        long job = job("INTERRUPTED");
        long checking = file("CHECKING", job);
        long importing = file("IMPORTING", job);
        long withoutJob = file("CHECKING", null);

        started.fire(new JobsInterrupted(1));

        assertThat(state(checking)).isEqualTo("REFUSED");
        assertThat(state(importing)).isEqualTo("CHECKED");
        assertThat(state(withoutJob)).isEqualTo("REFUSED");
        assertThat(Tables.value("select refusal from locality_roster_import where id = ?", checking))
                .asString()
                .contains("重新上传");
    }

    @Test
    void one_that_is_at_work_goes_on() {
        long running = job("RUNNING");
        long file = file("CHECKING", running);

        started.fire(new JobsInterrupted(0));

        assertThat(state(file)).isEqualTo("CHECKING");
        Tables.run("update platform_job set state = 'INTERRUPTED' where id = ?", running);
        Tables.run("update locality_roster_import set state = 'REFUSED' where id = ?", file);
    }

    private static long job(String state) {
        Tables.run(
                "insert into platform_job (kind, subject, state, steps_done, steps_total, started_at)"
                        + " values ('roster.check', 'recovery', ?, 0, 0, '2026-01-01')",
                state);
        return newest("platform_job");
    }

    private static long file(String state, Long job) {
        Tables.run(
                "insert into locality_roster_import (file_name, file_size, sha256, uploaded_by, uploader, uploaded_at,"
                        + " state, job_id) values ('x.xlsx', 1, repeat('0', 64), 1, 'x', '2026-01-01', ?, ?)",
                state,
                job);
        return newest("locality_roster_import");
    }

    private static String state(long file) {
        return String.valueOf(Tables.value("select state from locality_roster_import where id = ?", file));
    }

    private static long newest(String table) {
        return ((Number) Tables.value("select max(id) from " + table)).longValue();
    }
}
