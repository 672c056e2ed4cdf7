package org.gankao.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {

    @Test
    void gives_elements_attributes_texts_and_lines() {
        Element root = read("<q:quiz xmlns:q='u'>\n<a n='1'>甲<b>乙</b><![CDATA[<丙>]]>&lt;</a>\n<a/></q:quiz>");

        assertThat(root.name()).isEqualTo("quiz");
        assertThat(root.children("a")).hasSize(2);
        Element first = root.child("a").orElseThrow();
        assertThat(first.attribute("n")).isEqualTo("1");
        assertThat(first.attribute("m")).isEmpty();
        assertThat(first.text()).isEqualTo("甲乙<丙><");
        assertThat(first.content()).hasSize(3);
        assertThat(root.all("b")).extracting(Element::line).containsExactly(2);
    }

    @Test
    void opens_nothing_outside_the_file(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "机密");

        assertThatRefused(
                "<!DOCTYPE q [<!ENTITY s SYSTEM '%s'>]><q>&s;</q>".formatted(secret.toUri()), "platform.files.doctype");
        assertThatRefused("<!DOCTYPE q SYSTEM '%s'><q/>".formatted(secret.toUri()), "platform.files.doctype");
    }

    @Test
    void expands_no_entity() {
        assertThatRefused(
                "<!DOCTYPE q [<!ENTITY a '甲甲甲甲'><!ENTITY b '&a;&a;&a;&a;'>]><q>&b;</q>", "platform.files.doctype");
        assertThatRefused("<q>&unknown;</q>", "platform.files.noXml");
    }

    @Test
    void refuses_what_is_too_deep_or_has_too_many_elements() {
        assertThat(read("<a>".repeat(SafeXml.DEEPEST) + "</a>".repeat(SafeXml.DEEPEST))
                        .name())
                .isEqualTo("a");
        assertThatRefused(
                "<a>".repeat(SafeXml.DEEPEST + 1) + "</a>".repeat(SafeXml.DEEPEST + 1), "platform.files.hugeXml");
        assertThatRefused("<a>" + "<b/>".repeat(SafeXml.MOST_ELEMENTS) + "</a>", "platform.files.hugeXml");
    }

    @Test
    void says_in_which_line_a_file_is_broken() {
        assertThatThrownBy(() -> read("<a>\n<b>\n</a>"))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("platform.files.noXml");
                    assertThat(refusal.args()).containsExactly("3");
                });
        assertThatRefused("", "platform.files.noXml");
    }

    private static Element read(String text) {
        return SafeXml.read(text.getBytes(UTF_8));
    }

    private static void assertThatRefused(String text, String key) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
