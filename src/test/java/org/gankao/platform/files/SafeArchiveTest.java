package org.gankao.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeArchiveTest {

    @Test
    void gives_the_files_by_name_without_folders() throws IOException {
        byte[] zip = zip("items/", "", "items/a.xml", "<a/>", "试题.txt", "甲");

        assertThat(SafeArchive.is(zip)).isTrue();
        assertThat(SafeArchive.open(zip)).containsOnlyKeys("items/a.xml", "试题.txt");
        assertThat(new String(SafeArchive.open(zip).get("试题.txt"), UTF_8)).isEqualTo("甲");
        assertThat(SafeArchive.names(zip)).containsExactly("items/a.xml", "试题.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.xml", "a/../../b", "/etc/passwd", "C:/a", "a\\..\\b", "..", "a/.."})
    void refuses_places_outside_itself(String name) throws IOException {
        assertThatRefused(zip(name, "x"), "platform.files.traversal");
    }

    @Test
    void a_name_with_dots_is_none_of_them() throws IOException {
        assertThat(SafeArchive.open(zip("a..b/c...xml", "x"))).hasSize(1);
    }

    @Test
    void refuses_what_unpacks_to_a_mountain() throws IOException {
        assertThatRefused(filled(1, (int) SafeArchive.FREE_OF_RATIO + 20_000), "platform.files.bomb");
        assertThatRefused(filled(200, 1024 * 1024), "platform.files.bomb");
        assertThat(SafeArchive.open(filled(1, (int) SafeArchive.FREE_OF_RATIO))).hasSize(1);
    }

    @Test
    void refuses_too_many_entries() throws IOException {
        assertThat(SafeArchive.open(filled(SafeArchive.MOST_ENTRIES, 0))).hasSize(SafeArchive.MOST_ENTRIES);
        assertThatRefused(filled(SafeArchive.MOST_ENTRIES + 1, 0), "platform.files.bomb");
    }

    @Test
    void refuses_what_is_cut_off_or_no_archive() throws IOException {
        byte[] zip = zip("a", "x".repeat(1000), "b", "y".repeat(1000));

        assertThatRefused(Arrays.copyOf(zip, 45), "platform.files.damaged");
        assertThatRefused("text".getBytes(UTF_8), "platform.files.damaged");
        assertThat(SafeArchive.is("text".getBytes(UTF_8))).isFalse();
    }

    private static void assertThatRefused(byte[] zip, String key) {
        assertThatThrownBy(() -> SafeArchive.open(zip))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] filled(int entries, int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[bytes];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
