package org.gankao.questionbank.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gankao.fixture.InContainer;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.PictureService;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemExchangeIT extends InContainer {

    @Inject
    ItemSheetService sheets;

    @Inject
    ItemExportService exports;

    @Inject
    ItemService items;

    @Inject
    PictureService pictures;

    @Inject
    Caller caller;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void an_author_is_signed_in() {
        as(9101, Set.of(Permission.ITEM_VIEW, Permission.ITEM_EDIT, Permission.ITEM_REVIEW));
    }

    @Test
    void what_left_the_bank_is_known_when_it_comes_back() {
        for (ItemType type : new ItemType[] {ItemType.PICTURE, ItemType.SINGLE, ItemType.MATCHING}) {
            ItemQuery query = new ItemQuery(null, type, null, ItemState.APPROVED, null, null);

            Written written = exports.export(FileFormat.MOODLE_XML, query);
            SheetReport report = sheets.report(sheets.check("bank.xml", written.content()));

            assertThat(written.items()).isPositive();
            assertThat(report.rows()).isEqualTo(written.items());
            assertThat(report.drafts()).isEmpty();
            assertThat(report.of(Finding.Kind.NOTE))
                    .hasSize(written.items())
                    .allMatch(f -> f.key().equals("unchanged"));
        }
    }

    @Test
    void pictures_are_kept_only_when_the_import_is_confirmed() throws IOException {
        long id = sheets.check("moodle.xml", moodle());
        Draft draft = sheets.report(id).drafts().get(0);
        Figure figure = draft.content().picture();

        assertThat(figure).isNotNull();
        assertThat(pictures.exists(figure.path())).isFalse();
        assertThat(sheets.confirm(id, quiet())).isEqualTo(1);
        assertThat(pictures.exists(figure.path())).isTrue();
        assertThat(items.page(new ItemQuery(null, null, null, null, null, mark), 0, 10)
                        .rows())
                .hasSize(1)
                .allMatch(row -> row.state() == ItemState.DRAFT);
    }

    @Test
    void of_a_hostile_file_nothing_is_kept() {
        int before = sheets.mine().size();
        byte[] file = "<!DOCTYPE quiz [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><quiz>&x;</quiz>".getBytes(UTF_8);

        assertThatThrownBy(() -> sheets.check("a.xml", file)).isInstanceOf(RuleViolationException.class);
        assertThat(sheets.mine()).hasSize(before);
    }

    @Test
    void keys_leave_the_bank_with_authors_only() {
        as(9102, Set.of(Permission.ITEM_VIEW, Permission.SIT_TEST));

        assertThatThrownBy(() -> exports.export(FileFormat.MOODLE_XML, ItemQuery.approved()))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> exports.preview(FileFormat.MOODLE_XML, ItemQuery.approved()))
                .isInstanceOf(ForbiddenException.class);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void every_format_says_how_many_it_carries(FileFormat format) {
        if (!format.isWritten()) {
            assertThatThrownBy(() -> exports.preview(format, ItemQuery.approved()))
                    .isInstanceOf(RuleViolationException.class);
            return;
        }
        Written written = exports.preview(format, ItemQuery.approved());

        long left = written.losses().stream().filter(Written.Loss::whole).count();
        assertThat(written.items() + left)
                .isEqualTo(items.page(ItemQuery.approved(), 0, 1).total());
        assertThat(FileFormat.of(written.content())).isEqualTo(format);
    }

    private byte[] moodle() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        BufferedImage speckled = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
        speckled.setRGB(3, 3, mark.hashCode() | 0xFF000000);
        ImageIO.write(speckled, "png", picture);
        return ("<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[<p>图中的渠是主渠吗？" + mark
                        + "<img src=\"@@PLUGINFILE@@/a.png\" alt=\"渠\"></p>]]></text>"
                        + "<file name=\"a.png\" path=\"/\" encoding=\"base64\">"
                        + Base64.getEncoder().encodeToString(picture.toByteArray())
                        + "</file></questiontext><answer fraction=\"100\"><text>true</text></answer></question></quiz>")
                .getBytes(UTF_8);
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
}
