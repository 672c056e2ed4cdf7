package org.gankao.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected orders were computed by {@code assets/exam/order.js}, so both sides agree. */
class SeededOrderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | KNOWLEDGE | 0,6,1,7,3,2,9,8,4,5",
                "231655095 | K7 | 2,3,0,1",
                "2147483647 | PHOTO | 2,7,0,8,5,4,1,9,3,6",
                "20261121 | S1 | 3,0,2,4,1,5",
                "20261121 | K7:premises | 3,0,1,2",
                "231655095 | K23-4 | 5,4,2,3,1,0"
            })
    void the_server_orders_as_the_browser_does(int seed, String label, String expected) {
        List<String> order = Arrays.asList(expected.split(","));
        List<String> numbers =
                IntStream.range(0, order.size()).mapToObj(String::valueOf).toList();

        assertThat(SeededOrder.of(seed, label, numbers)).isEqualTo(order);
    }
}
