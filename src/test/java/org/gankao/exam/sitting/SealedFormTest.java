package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gankao.shared.Sha256;
import org.junit.jupiter.api.Test;

class SealedFormTest {

    private static final byte[] FORM = "{\"stem\":\"绝密\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_key_opens_the_document_and_nothing_in_it_tells_the_form() {
        SealedForm sealed = SealedForm.of(FORM);

        assertThat(SealedFormReader.open(sealed.document(), sealed.key())).isEqualTo("{\"stem\":\"绝密\"}");
        assertThat(sealed.document()).doesNotContain("绝密").doesNotContain(sealed.key());
        assertThat(sealed.sha256()).isEqualTo(Sha256.hex(sealed.document()));
    }

    @Test
    void each_time_key_nonce_and_document_are_others() {
        SealedForm one = SealedForm.of(FORM);
        SealedForm other = SealedForm.of(FORM);

        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(one.document()).isNotEqualTo(other.document());
        assertThatThrownBy(() -> SealedFormReader.open(one.document(), other.key()))
                .hasMessageContaining("does not open");
    }
}
