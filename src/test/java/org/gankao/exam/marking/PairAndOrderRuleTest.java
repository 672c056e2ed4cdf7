package org.gankao.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gankao.exam.paper.MatchingRule;
import org.gankao.exam.paper.OrderingRule;
import org.gankao.fixture.Samples;
import org.gankao.shared.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairAndOrderRuleTest {

    private static final Map<String, String> PAIRS = Map.of("1", "C", "2", "A", "3", "B");
    private static final List<String> ORDER = List.of("C", "A", "D", "B");

    @ParameterizedTest
    @CsvSource({
        "'1-C,2-A,3-B', SHARE_OF_PAIRS, 1/1",
        "'3-B,1-C,2-A', ALL_OR_NOTHING, 1/1",
        "'1-C,2-A', SHARE_OF_PAIRS, 2/3",
        "'1-C,2-A', ALL_OR_NOTHING, 0/1",
        "'1-C,2-B,3-A', SHARE_OF_PAIRS, 1/3",
        "'1-C,1-A,2-A,3-B', SHARE_OF_PAIRS, 2/3",
        "'1-A,1-B,1-C', SHARE_OF_PAIRS, 0/1",
        "'1-C-2,2A,-,9-9', SHARE_OF_PAIRS, 0/1",
        "'C,A,B', SHARE_OF_PAIRS, 0/1"
    })
    void pairs_are_marked_by_the_rule_of_the_paper(String response, MatchingRule rule, String share) {
        assertThat(PairRule.share(PAIRS, response, rule)).isEqualTo(Fraction.parse(share));
    }

    @ParameterizedTest
    @CsvSource({
        "'C,A,D,B', ADJACENT_PAIRS, 1/1",
        "'C, A, D, B', ALL_OR_NOTHING, 1/1",
        "'C,A,B,D', ALL_OR_NOTHING, 0/1",
        "'C,A,B,D', ADJACENT_PAIRS, 1/3",
        "'B,C,A,D', ADJACENT_PAIRS, 2/3",
        "'B,D,A,C', ADJACENT_PAIRS, 0/1",
        "'C,A,D', ADJACENT_PAIRS, 0/1",
        "'C,A,D,D', ADJACENT_PAIRS, 0/1",
        "'C,A,D,B,B', ADJACENT_PAIRS, 0/1",
        "'C A D B', ADJACENT_PAIRS, 0/1"
    })
    void an_order_is_marked_by_the_rule_of_the_paper(String response, OrderingRule rule, String share) {
        assertThat(OrderRule.share(ORDER, response, rule)).isEqualTo(Fraction.parse(share));
    }

    static Stream<List<String>> orders() {
        return Samples.of(200, random -> {
            List<String> ids = new ArrayList<>(
                    List.of("A", "B", "C", "D", "E", "F", "G", "H").subList(0, random.nextInt(3, 9)));
            Collections.shuffle(ids, new Random(random.nextLong()));
            return ids;
        });
    }

    /** Only the right order gains all; cut once and put together the other way round, it loses one pair alone. */
    @ParameterizedTest
    @MethodSource("orders")
    void a_cut_costs_one_pair(List<String> order) {
        List<String> turned = new ArrayList<>(order);
        Collections.rotate(turned, 1);

        assertThat(OrderRule.share(order, String.join(",", order), OrderingRule.ADJACENT_PAIRS))
                .isEqualTo(Fraction.ONE);
        assertThat(OrderRule.share(order, String.join(",", turned), OrderingRule.ADJACENT_PAIRS))
                .isEqualTo(Fraction.of(order.size() - 2L, order.size() - 1L));
    }
}
