package org.gankao.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gankao.people.CitizenNumber.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"331099198704094304", "33109919801101536X"})
    void accepts_a_number_whose_last_place_agrees(String number) {
        assertThat(CitizenNumber.fault(number)).isEmpty();
    }

    @Test
    void says_what_is_wrong() {
        assertThat(CitizenNumber.fault("331099198704094305")).contains(Fault.CHECK_DIGIT);
        assertThat(CitizenNumber.fault("33109919870409430")).contains(Fault.SHAPE);
        assertThat(CitizenNumber.fault("33109919870409430x")).contains(Fault.SHAPE);
        assertThat(CitizenNumber.fault("331099198702304304")).contains(Fault.BIRTH_DATE);
        assertThat(CitizenNumber.fault("")).contains(Fault.SHAPE);
    }

    @Test
    void tells_birth_and_gender() {
        CitizenNumber number = new CitizenNumber("331099198704094304");

        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1987, 4, 9));
        assertThat(number.gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void shows_itself_masked() {
        assertThat(new CitizenNumber("331099198704094304")).hasToString("331099********4304");
    }

    @Test
    void cannot_be_made_wrong() {
        assertThatThrownBy(() -> new CitizenNumber("331099198704094305")).isInstanceOf(IllegalArgumentException.class);
    }

    /** MOD 11-2 notices every single wrong digit; that is what it is for. */
    @ParameterizedTest
    @MethodSource("places")
    void one_wrong_digit_is_always_noticed(int place) {
        String good = "331099198704094304";
        for (char digit = '0'; digit <= '9'; digit++) {
            if (digit != good.charAt(place)) {
                String wrong = good.substring(0, place) + digit + good.substring(place + 1);
                assertThat(CitizenNumber.fault(wrong)).isPresent();
            }
        }
    }

    static Stream<Integer> places() {
        return IntStream.range(0, 18).boxed();
    }
}
