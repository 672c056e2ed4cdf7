package org.gankao.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gankao.platform.persistence.Sql;

/** All queries on what cadres have practised; each asks for one cadre. */
@ApplicationScoped
class PracticeRepository {

    private static final String OF = """
            select item, stability, difficulty, answered_on, due_on, wrong_on from practice_memory where cadre_id = ?
            """;
    private static final String PUT = """
            insert into practice_memory (cadre_id, item, stability, difficulty, answered_on, due_on, wrong_on)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update stability = values(stability), difficulty = values(difficulty),
                answered_on = values(answered_on), due_on = values(due_on), wrong_on = values(wrong_on)
            """;
    private static final String TAKE_OUT =
            "update practice_memory set wrong_on = null where cadre_id = ? and item = ? and wrong_on is not null";
    private static final String FORGET = "delete from practice_memory where cadre_id = ?";

    @Inject
    Sql sql;

    /** By item. */
    Map<String, Practised> of(long cadre) {
        Map<String, Practised> all = new TreeMap<>();
        sql.each(
                OF,
                row -> all.put(
                        row.getString(1),
                        new Practised(
                                row.getString(1),
                                new Memory(row.getBigDecimal(2), row.getBigDecimal(3)),
                                Objects.requireNonNull(Sql.day(row, "answered_on")),
                                Objects.requireNonNull(Sql.day(row, "due_on")),
                                Sql.day(row, "wrong_on"))),
                cadre);
        return all;
    }

    void put(long cadre, Practised practised) {
        sql.update(
                PUT,
                cadre,
                practised.item(),
                practised.memory().stability(),
                practised.memory().difficulty(),
                practised.answeredOn(),
                practised.dueOn(),
                practised.wrongOn());
    }

    /** Returns whether it was in the wrong-answer book. */
    boolean takeOut(long cadre, String item) {
        return sql.update(TAKE_OUT, cadre, item) == 1;
    }

    void forget(long cadre) {
        sql.update(FORGET, cadre);
    }
}
