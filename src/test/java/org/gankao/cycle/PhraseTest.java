package org.gankao.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void counts_have_separators_and_texts_stay() {
        assertThat(Phrase.of("any", 1303, 34L, "2026", "Q3-Y01").args())
                .containsExactly("1,303", "34", "2026", "Q3-Y01");
    }
}
