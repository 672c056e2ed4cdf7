package org.gankao.exam.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatGridTest {

    private final SeatGrid thirty = new SeatGrid(30, 5);

    @Test
    void the_first_column_runs_to_the_back_and_the_second_comes_to_the_front() {
        assertThat(thirty.rows()).isEqualTo(6);
        assertThat(place(1)).containsExactly(0, 0);
        assertThat(place(6)).containsExactly(5, 0);
        assertThat(place(7)).containsExactly(5, 1);
        assertThat(place(12)).containsExactly(0, 1);
        assertThat(place(13)).containsExactly(0, 2);
    }

    @ParameterizedTest
    @CsvSource({"30,5", "28,5", "7,3", "1,1", "500,20", "31,4"})
    void every_number_has_a_place_of_its_own_and_is_found_there(int seats, int abreast) {
        SeatGrid grid = new SeatGrid(seats, abreast);

        assertThat(IntStream.rangeClosed(1, seats).map(n -> grid.seatAt(grid.row(n), grid.column(n))))
                .containsExactly(IntStream.rangeClosed(1, seats).boxed().toArray(Integer[]::new));
    }

    @Test
    void no_desk_stands_where_the_last_column_has_ended() {
        SeatGrid grid = new SeatGrid(28, 5); // six rows; the last column has four and runs from the front

        assertThat(grid.seatAt(4, 4)).isZero();
        assertThat(grid.seatAt(3, 4)).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5", "6", "7", "8"})
    void neighbours_have_different_forms_whatever_the_room(int forms) {
        for (int abreast = 1; abreast <= 9; abreast++) {
            SeatGrid grid = new SeatGrid(50, abreast);
            for (int seat = 1; seat <= 50; seat++) {
                int form = grid.form(seat, forms, 1);
                assertDiffers(form, grid, seat, 1, 0, forms);
                assertDiffers(form, grid, seat, 0, 1, forms);
                if (forms >= 4) {
                    assertDiffers(form, grid, seat, 1, 1, forms);
                    assertDiffers(form, grid, seat, 1, -1, forms);
                }
            }
        }
    }

    @Test
    void each_form_lies_on_as_many_desks_as_the_others() {
        long[] counts = new long[4];
        IntStream.rangeClosed(1, 32).forEach(seat -> counts[new SeatGrid(32, 4).form(seat, 4, 0)]++);

        assertThat(counts).containsOnly(8);
    }

    private int[] place(int seat) {
        return new int[] {thirty.row(seat), thirty.column(seat)};
    }

    private static void assertDiffers(int form, SeatGrid grid, int seat, int down, int right, int forms) {
        int row = grid.row(seat) + down;
        int column = grid.column(seat) + right;
        if (row < grid.rows() && column >= 0 && column < grid.abreast() && grid.seatAt(row, column) > 0) {
            assertThat(grid.form(grid.seatAt(row, column), forms, 1))
                    .as("beside seat %d of %s", seat, grid)
                    .isNotEqualTo(form);
        }
    }
}
