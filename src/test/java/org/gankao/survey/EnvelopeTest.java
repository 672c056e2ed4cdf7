package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.gankao.survey.KeyHalf.Fresh;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private final Fresh first = KeyHalf.generate();
    private final Fresh second = KeyHalf.generate();

    @Test
    void a_ballot_opens_only_with_both_halves() {
        byte[] envelope = Envelope.seal("{\"team\":\"满意\"}", first.publicPoint(), second.publicPoint(), "3:8");

        assertThat(envelope).hasSize(Envelope.LENGTH);
        assertThat(Envelope.open(envelope, first.half(), second.half(), "3:8")).contains("{\"team\":\"满意\"}");
        assertThat(Envelope.open(envelope, first.half(), first.half(), "3:8")).isEmpty();
        assertThat(Envelope.open(envelope, second.half(), first.half(), "3:8")).isEmpty();
    }

    @Test
    void it_cannot_change_its_batch_or_a_byte() {
        byte[] envelope = Envelope.seal("{}", first.publicPoint(), second.publicPoint(), "3:8");

        assertThat(Envelope.open(envelope, first.half(), second.half(), "3:9")).isEmpty();
        envelope[300] ^= 1;
        assertThat(Envelope.open(envelope, first.half(), second.half(), "3:8")).isEmpty();
        assertThat(Envelope.open(new byte[7], first.half(), second.half(), "3:8"))
                .isEmpty();
    }

    @Test
    void all_envelopes_have_one_length_and_none_equals_another() {
        byte[] small = Envelope.seal("{}", first.publicPoint(), second.publicPoint(), "3:8");
        byte[] large = Envelope.seal("x".repeat(900), first.publicPoint(), second.publicPoint(), "3:8");

        assertThat(small).hasSameSizeAs(large);
        assertThat(Envelope.seal("{}", first.publicPoint(), second.publicPoint(), "3:8"))
                .isNotEqualTo(small);
    }

    @Test
    void a_half_comes_back_by_passphrase_or_from_paper() {
        byte[] sealed = first.half().seal("清溪 明月 松间照");

        assertThat(KeyHalf.open(sealed, "清溪 明月 松间")).isEmpty();
        assertThat(KeyHalf.open(sealed, "清溪 明月 松间照").orElseThrow().fits(first.publicPoint()))
                .isTrue();
        assertThat(KeyHalf.fromPaper(first.half().paper()).orElseThrow().fits(first.publicPoint()))
                .isTrue();
        assertThat(first.half().fits(second.publicPoint())).isFalse();
        assertThat(KeyHalf.fromPaper(first.half().paper().replaceFirst("[0-9A-E]", "F")))
                .isEmpty();
    }

    @Test
    void a_receipt_proves_one_record_of_one_kind() {
        ReceiptKey.Pair pair = ReceiptKey.generate();
        String receipt = ReceiptKey.of(pair.privateKey()).sign("ballot", "ab12", "ffff");

        assertThat(ReceiptKey.verify(pair.publicKey(), receipt, "ballot", "ab12", "ffff"))
                .isTrue();
        assertThat(ReceiptKey.verify(pair.publicKey(), receipt, "visit", "ab12", "ffff"))
                .isFalse();
        assertThat(ReceiptKey.verify(pair.publicKey(), receipt, "ballot", "ab13", "ffff"))
                .isFalse();
        assertThat(ReceiptKey.verify(ReceiptKey.generate().publicKey(), receipt, "ballot", "ab12", "ffff"))
                .isFalse();
    }
}
