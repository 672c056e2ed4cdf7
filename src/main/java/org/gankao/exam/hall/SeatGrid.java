package org.gankao.exam.hall;

/**
 * How the desks of a room stand and are numbered: like a snake, the first column from the front to the back, the next from
 * the back to the front (S 形编号), so that neighbours in number sit side by side at the turns.
 *
 * @param seats desks
 * @param abreast columns
 */
public record SeatGrid(int seats, int abreast) {

    /** Desks one behind the other. */
    public int rows() {
        return (seats + abreast - 1) / abreast;
    }

    /** Column of a seat's number (from 1), from 0 at the door's side. */
    public int column(int seat) {
        return (seat - 1) / rows();
    }

    /** Row of a seat's number (from 1), from 0 at the front. */
    public int row(int seat) {
        int along = (seat - 1) % rows();
        return column(seat) % 2 == 0 ? along : rows() - 1 - along;
    }

    /** Number of the seat at a place, or 0 if no desk stands there. */
    public int seatAt(int row, int column) {
        int seat = column * rows() + (column % 2 == 0 ? row : rows() - 1 - row) + 1;
        return seat <= seats ? seat : 0;
    }

    /**
     * Which of several forms lies at a seat, so that neighbours beside, before and behind have different ones; with four
     * forms or more those across the corner too.
     *
     * @param forms how many there are, 1 or more
     * @param first form of the seat in the first row and column
     * @return place among the forms, from 0
     */
    public int form(int seat, int forms, int first) {
        int row = row(seat);
        int column = column(seat);
        int place = switch (forms) {
            case 1, 2, 3 -> row + column;
            case 4 -> row % 2 * 2 + column % 2;
            default -> 2 * row + column;
        };
        return (place + first) % forms;
    }
}
