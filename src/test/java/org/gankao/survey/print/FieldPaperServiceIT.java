package org.gankao.survey.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.SurveyStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on the papers of the field. */
class FieldPaperServiceIT extends InContainer {

    private static final LocalDate SECOND_DAY = LocalDate.of(2026, 11, 3);

    @Inject
    FieldPaperService service;

    @Inject
    FieldContactService contacts;

    @Inject
    Caller caller;

    @BeforeEach
    void a_pair_has_a_village_for_two_days() {
        SurveyStage.inTheField();
        Tables.empty("survey_contact", "survey_guide", "survey_closing_signature", "survey_ballot");
        caller.become(SurveyStage.REVIEWER);
    }

    @Test
    void a_letter_names_pair_village_days_contact_and_the_place_of_the_seal() throws IOException {
        assertThatThrownBy(() -> print(FieldPaperKind.LETTER, null))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("survey.print.noContact");
        contacts.setContact(SurveyStage.CAMPAIGN, new FieldContact("清溪县委组织部", "周文", "0574-65001234"));
        contacts.setContact(SurveyStage.CAMPAIGN, new FieldContact("清溪县委组织部", "吴岚", "0574-65001234"));

        byte[] letters = print(FieldPaperKind.LETTER, null);

        assertThat(pages(letters)).isEqualTo(1);
        assertThat(text(letters, 1))
                .contains("介绍信", "测评员1", "测评员2", "河口镇", "河口村", "11月2日", "11月3日", "吴岚", "057465001234", "盖章处")
                .doesNotContain("户主", "周文");
        assertThat(text(print(FieldPaperKind.BRIEFING, null), 1)).contains("入户须知", "无人在家", "按上门规则再去");
    }

    @Test
    void a_route_lists_drawn_households_and_the_guide_but_no_spare() throws IOException {
        assertThat(text(print(FieldPaperKind.ROUTE, SECOND_DAY), 1)).contains("村级向导：＿＿");
        contacts.setGuides(SurveyStage.CAMPAIGN, "河口村,林芳,138 0000 1234");
        assertThat(Tables.value("select telephone from survey_guide").toString())
                .doesNotContain("13800001234");

        byte[] routes = print(FieldPaperKind.ROUTE, null);

        assertThat(pages(routes)).isEqualTo(2);
        assertThat(text(routes, 1))
                .contains("11月2日", "林芳", "13800001234", "H1", "H2")
                .doesNotContain("H3", "H4");
    }

    @Test
    void closing_sheets_print_who_has_not_signed() throws IOException {
        Tables.run("update survey_batch set day = date(utc_timestamp() + interval 8 hour) where id = 1");
        Tables.run("update survey_batch set day = date(utc_timestamp() + interval 32 hour) where id = 2");

        byte[] sheets = service.closingSheets(SurveyStage.CAMPAIGN, null, null);

        assertThat(pages(sheets)).isEqualTo(1);
        assertThat(text(sheets, 1)).contains("当日交接单", "发出凭证", "测评员1", "未签字");
    }

    @Test
    void what_is_not_there_is_told_in_words() {
        assertThatThrownBy(() -> print(FieldPaperKind.ROUTE, SECOND_DAY.plusDays(9)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("survey.print.nothing");
        assertThatThrownBy(() -> service.pdf(99, FieldPaperKind.ROUTE, null, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> contacts.setGuides(99, "河口村,林芳,13800001234")).isInstanceOf(NotFoundException.class);
    }

    private byte[] print(FieldPaperKind kind, LocalDate day) {
        return service.pdf(SurveyStage.CAMPAIGN, kind, null, day);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", "");
        }
    }
}
