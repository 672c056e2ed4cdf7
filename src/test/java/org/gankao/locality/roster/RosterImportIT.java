package org.gankao.locality.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterImportIT extends InContainer {

    private static final long PATIENCE_MS = 60_000;

    @TempDir
    Path folder;

    @Inject
    RosterImports imports;

    @Inject
    RosterImportService service;

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @BeforeEach
    void an_empty_county_and_the_department() {
        Tables.empty(
                "locality_roster_finding",
                "locality_roster_import",
                "locality_duty",
                "locality_village_link",
                "locality_resident",
                "locality_household",
                "locality_grid",
                "locality_village",
                "people_cadre",
                "people_unit");
        become(Set.of(Permission.ROSTER_IMPORT, Permission.ROSTER_VIEW));
    }

    @Test
    void a_file_is_checked_confirmed_and_imported_and_again_changes_nothing() throws Exception {
        RosterImportRow first = imported(RosterBook.sound());
        RosterImportRow again = imported(RosterBook.sound());

        assertThat(first.counts()).extracting(RosterImportRow.SheetCount::added).containsExactly(4, 3, 4, 6, 12, 6);
        assertThat(again.counts())
                .allSatisfy(count -> assertThat(count.added() + count.changed()).isZero());
        assertThat(Tables.count("locality_resident")).isEqualTo(12);
        assertThat(Tables.count("locality_village_link")).isEqualTo(5);
    }

    @Test
    void a_changed_row_is_found_again_by_its_code_and_absence_changes_nothing() throws Exception {
        imported(RosterBook.sound());

        RosterImportRow changed = imported(RosterBook.sound().set(RosterSheet.HOUSEHOLDS, 4, "门牌", "99号"));

        assertThat(changed.counts().get(RosterSheet.HOUSEHOLDS.ordinal()))
                .isEqualTo(new RosterImportRow.SheetCount(RosterSheet.HOUSEHOLDS, 0, 1, 5));
        assertThat(Tables.value("select door from locality_household where code = 'H00001'"))
                .isEqualTo("99号");
        assertThat(Tables.count("locality_household")).isEqualTo(6);
    }

    @Test
    void a_file_with_an_error_cannot_be_confirmed_and_leaves_nothing() throws Exception {
        long id = checked(RosterBook.sound().set(RosterSheet.HOUSEHOLDS, 4, "人口", "三人"));

        assertThat(service.get(id).errors()).isEqualTo(1);
        assertThatThrownBy(() -> imports.confirm(id, Locale.SIMPLIFIED_CHINESE)).isInstanceOf(ConflictException.class);
        assertThat(Tables.count("people_unit")).isZero();
    }

    @Test
    void what_fails_half_way_is_undone_whole_and_may_be_tried_again() throws Exception {
        long id = checked(RosterBook.sound());
        Tables.run("alter table locality_duty add constraint it_refuses check (from_day > '2030-01-01')");
        try {
            await(imports.confirm(id, Locale.SIMPLIFIED_CHINESE));
        } finally {
            Tables.run("alter table locality_duty drop constraint it_refuses");
        }

        assertThat(Tables.count("people_unit")).isZero();
        assertThat(Tables.count("locality_household")).isZero();
        assertThat(service.get(id).state()).isEqualTo(RosterState.CHECKED);
    }

    @Test
    void sensitive_fields_are_not_in_the_database_in_clear() throws Exception {
        imported(RosterBook.sound());

        assertThat(Tables.value("select count(*) from locality_resident where id_number like '331099%'"))
                .hasToString("0");
        assertThat(Tables.value("select count(*) from locality_resident where id_number is not null"))
                .hasToString("11");
    }

    @Test
    void nobody_else_may_upload() {
        become(Set.of(Permission.ROSTER_VIEW));

        assertThatThrownBy(() -> imports.upload(
                        "x.xlsx", new java.io.ByteArrayInputStream(new byte[3]), Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(ForbiddenException.class);
    }

    private RosterImportRow imported(RosterBook book) throws Exception {
        long id = checked(book);
        await(imports.confirm(id, Locale.SIMPLIFIED_CHINESE));
        assertThat(service.get(id).state()).isEqualTo(RosterState.IMPORTED);
        return service.get(id);
    }

    private long checked(RosterBook book) throws IOException, InterruptedException {
        Path file = book.write(folder, List.of(RosterSheet.values()), false);
        RosterImports.Started started =
                imports.upload("roster.xlsx", Files.newInputStream(file), Locale.SIMPLIFIED_CHINESE);
        await(started.job());
        return started.id();
    }

    private void await(long job) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (jobs.row(job).running() && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        assertThat(jobs.row(job).running()).isFalse();
    }

    private void become(Set<Permission> permissions) {
        caller.become(new Identity(99_020, "it-roster", "测试", null, Set.of(Role.DEPARTMENT), permissions, null));
    }
}
