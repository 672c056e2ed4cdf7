package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotTextTest {

    @Test
    void what_phones_seal_is_read() {
        BallotText whole = new BallotText(1, "SATISFIED", List.of(new BallotText.CadreVote(7, "UNKNOWN")));

        assertThat(BallotText.parse(whole.write())).contains(whole);
        assertThat(BallotText.parse("{\"v\":1,\"cadres\":[]}")).contains(new BallotText(1, null, List.of()));
        assertThat(BallotText.parse("{\"v\":1,\"team\":\"BASIC\"}")).contains(new BallotText(1, "BASIC", null));
    }

    /** An evaluator can seal anything with the public points; none of it may stop the opening or count as something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"v\":2}",
                "{\"v\":1.5,\"team\":\"SATISFIED\"}",
                "{\"v\":\"1\",\"team\":\"SATISFIED\"}",
                "{\"v\":1,\"team\":\"SATISFIED\"} more",
                "{\"v\":1,\"team\":7}",
                "{\"v\":1,\"team\":null}",
                "{\"v\":1,\"cadres\":null}",
                "{\"v\":1,\"cadres\":[null]}",
                "{\"v\":1,\"cadres\":[7]}",
                "{\"v\":1,\"cadres\":[{\"id\":7}]}",
                "{\"v\":1,\"cadres\":[{\"id\":null,\"answer\":\"SATISFIED\"}]}",
                "{\"v\":1,\"cadres\":[{\"id\":7.5,\"answer\":\"SATISFIED\"}]}",
                "{\"v\":1,\"cadres\":[{\"id\":99999999999999999999,\"answer\":\"SATISFIED\"}]}",
                "{\"v\":1e400}"
            })
    void anything_else_is_unreadable(String text) {
        assertThat(BallotText.parse(text)).isEmpty();
    }
}
