package org.gankao.questionbank.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.fixture.InContainer;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemSheetIT extends InContainer {

    private static final String[] HEADING = {"题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案", "难度", "知识点", "出处"};

    @Inject
    ItemSheetService sheets;

    @Inject
    ItemService items;

    @Inject
    Caller caller;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void an_author_is_signed_in() {
        as(9001, Set.of(Permission.ITEM_VIEW, Permission.ITEM_EDIT, Permission.ITEM_REVIEW));
    }

    @Test
    void nothing_reaches_the_bank_before_it_is_confirmed() throws IOException {
        long id = sheets.check("a.xlsx", workbook("对", "错"));

        assertThat(found()).isEmpty();
        assertThat(sheets.confirm(id, quiet())).isEqualTo(2);
        assertThat(found()).hasSize(2).allMatch(row -> row.state() == ItemState.DRAFT);
        assertThatThrownBy(() -> sheets.confirm(id, quiet())).isInstanceOf(ConflictException.class);
    }

    @Test
    void one_error_stops_all() throws IOException {
        long id = sheets.check("a.xlsx", workbook("对", "也许"));

        assertThat(sheets.report(id).of(Finding.Kind.ERROR)).hasSize(1);
        assertThatThrownBy(() -> sheets.confirm(id, quiet())).isInstanceOf(RuleViolationException.class);
        assertThat(found()).isEmpty();
        assertThat(sheets.get(id).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void a_failure_on_the_way_leaves_nothing_behind() throws IOException {
        long id = sheets.check("a.xlsx", workbook("对", "错"));

        assertThatThrownBy(() -> sheets.confirm(id, breakingAtSecond())).isInstanceOf(RuntimeException.class);

        assertThat(found()).isEmpty();
        assertThat(sheets.get(id).state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void importing_the_same_again_changes_nothing() throws IOException {
        sheets.confirm(sheets.check("a.xlsx", workbook("对", "错")), quiet());

        assertThat(sheets.confirm(sheets.check("b.xlsx", workbook("对", "错")), quiet()))
                .isZero();
        assertThat(sheets.confirm(sheets.check("c.xlsx", workbook("对", "对")), quiet()))
                .isEqualTo(1);
        assertThat(found()).hasSize(2);
    }

    @Test
    void another_person_than_the_maker_approves() throws IOException {
        sheets.confirm(sheets.check("a.xlsx", workbook("对")), quiet());
        ItemRow draft = found().get(0);

        assertThat(items.toReview()).extracting(ItemRow::code).doesNotContain(draft.code());
        assertThatThrownBy(() -> items.approve(draft.id(), 1)).isInstanceOf(RuleViolationException.class);

        as(9002, Set.of(Permission.ITEM_VIEW, Permission.ITEM_REVIEW));
        assertThat(items.toReview()).extracting(ItemRow::code).contains(draft.code());
        items.approve(draft.id(), 1);
        assertThat(found().get(0).state()).isEqualTo(ItemState.APPROVED);
        assertThatThrownBy(() -> items.approve(draft.id(), 1)).isInstanceOf(RuntimeException.class);
        items.retire(draft.id(), "题意不清");
        assertThat(items.retiredReason(draft.id())).isEqualTo("题意不清");
    }

    @Test
    void what_one_author_sent_is_not_the_others_to_see() throws IOException {
        long id = sheets.check("a.xlsx", workbook("对"));

        as(9002, Set.of(Permission.ITEM_VIEW, Permission.ITEM_EDIT));
        assertThatThrownBy(() -> sheets.report(id)).isInstanceOf(NotFoundException.class);
        as(9003, Set.of(Permission.SIT_TEST));
        assertThatThrownBy(() -> sheets.report(id)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> items.byCode("land-0001")).isInstanceOf(ForbiddenException.class);
    }

    private List<ItemRow> found() {
        return items.page(new ItemQuery(null, null, null, null, null, mark), 0, 10)
                .rows();
    }

    private void as(long account, Set<Permission> permissions) {
        caller.become(
                new Identity(account, "it-" + account, "命题员" + account, null, Set.of(Role.AUTHOR), permissions, null));
    }

    private static Progress quiet() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void at(long done, long total, String message) {}
        };
    }

    private static Progress breakingAtSecond() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                if (done == 1) {
                    throw new IllegalStateException("the power is gone");
                }
            }

            @Override
            public void at(long done, long total, String message) {
                at(done, total);
            }
        };
    }

    /** True/false items with these keys, under stems only this test uses. */
    private byte[] workbook(String... keys) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("试题");
            fill(sheet.createRow(0), HEADING);
            for (int i = 0; i < keys.length; i++) {
                fill(
                        sheet.createRow(i + 1),
                        "判断题",
                        "第" + i + "题" + mark,
                        "",
                        "",
                        "",
                        "",
                        keys[i],
                        "易",
                        "土地承包与宅基地",
                        "农村土地承包法第二十一条");
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
