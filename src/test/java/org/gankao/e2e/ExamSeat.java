package org.gankao.e2e;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cadre of the demo who has not started the test that is open, and what the database holds of his sitting. */
final class ExamSeat {

    private static final Set<String> TAKEN = new HashSet<>();

    private static final String FREE = """
            select concat(s.id, ' ', s.cadre_code)
              from exam_sitting s
              join exam_session e on e.id = s.session_id and e.state = 'SEALED'
              join security_account a on a.login_name = s.cadre_code
              left join exam_batch b on b.id = s.batch_id
             where s.state = 'ASSIGNED' and coalesce(b.opens_at, e.opens_at) < now()
             order by s.id desc
            """;

    private final Product product;
    private final long sitting;
    private final String login;

    private ExamSeat(Product product, long sitting, String login) {
        this.product = product;
        this.sitting = sitting;
        this.login = login;
    }

    /** Another one each time. */
    static synchronized ExamSeat free(Product product) {
        for (String row : product.column(FREE)) {
            String[] seat = row.split(" ");
            if (TAKEN.add(seat[1])) {
                return new ExamSeat(product, Long.parseLong(seat[0]), seat[1]);
            }
        }
        throw new IllegalStateException("Every cadre of the demo has started the test.");
    }

    long sitting() {
        return sitting;
    }

    long session() {
        return Long.parseLong(product.column("select session_id from exam_sitting where id = ?", sitting)
                .get(0));
    }

    /** His account. */
    String login() {
        return login;
    }

    /** Where the test page is. */
    String room() {
        return "exam/room.html?sitting=" + sitting;
    }

    /** Answers that count, as {@code item=response}, by item. */
    List<String> answers() {
        return product.column(
                "select concat(item, '=', response) from exam_answer where sitting_id = ? order by item", sitting);
    }

    /** Answers two people have to decide on, as {@code item=response reason}. */
    List<String> late() {
        return product.column(
                "select concat(item, '=', response, ' ', reason) from exam_late_answer where sitting_id = ? order by item",
                sitting);
    }

    /** Kinds of what was noticed, in the order it was stored. */
    List<String> signals() {
        return product.column("select kind from exam_signal where sitting_id = ? order by id", sitting);
    }

    String state() {
        return product.column("select state from exam_sitting where id = ?", sitting)
                .get(0);
    }

    /** Moves the deadline to so long from now. */
    void endIn(Duration left) {
        product.sql(
                "update exam_sitting set deadline = timestampadd(second, ?, utc_timestamp(6)), version = version + 1"
                        + " where id = ?",
                left.toSeconds(),
                sitting);
    }
}
