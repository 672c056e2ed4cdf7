package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gankao.platform.persistence.Sql;

/** All queries on which items of the bank stand in which forms. */
@ApplicationScoped
class FormItemRepository {

    private static final String ADD = """
            exam_form_item (form_id, code, revision, topic, difficulty, facility, information, points, observed)
            """;
    private static final String OF_PAPER = """
            select f.label, i.code, i.revision, i.topic, i.difficulty, i.facility, i.information, i.points, i.observed
              from exam_form_item i
              join exam_form f on f.id = i.form_id
             where f.paper_id = ?
             order by f.label, i.topic, i.code
            """;
    private static final String WORN = """
            select used.code
              from (select distinct i.code, f.paper_id
                      from exam_form_item i join exam_form f on f.id = i.form_id) used
              join (select p.id,
                           greatest(1, (select count(*) from exam_session s
                                         where s.paper_id = p.id and s.state <> 'PLANNED')) as tests
                      from exam_paper p
                     where p.cycle_id = ? and p.state = 'FROZEN') paper on paper.id = used.paper_id
             group by used.code
            having sum(paper.tests) >= ?
            """;

    private static final String RESERVED = """
            select distinct i.code
              from exam_form_item i
              join exam_form f on f.id = i.form_id
             where not exists (select 1 from exam_session s where s.paper_id = f.paper_id)
                or exists (select 1 from exam_session s where s.paper_id = f.paper_id and s.state <> 'RELEASED')
            """;

    /** An item in a form. */
    record Standing(String label, Origin origin) {}

    @Inject
    Sql sql;

    void add(long form, List<Origin> items) {
        if (items.isEmpty()) {
            return;
        }
        sql.insertAll(
                ADD,
                items.stream()
                        .map(one -> new Object[] {
                            form,
                            one.code(),
                            one.revision(),
                            one.topic(),
                            one.difficulty(),
                            one.expected().facility(),
                            one.expected().information(),
                            one.points(),
                            one.expected().observed()
                        })
                        .toList());
    }

    /** The items of a paper's forms, form by form. */
    List<Standing> ofPaper(long paper) {
        return sql.list(
                OF_PAPER,
                row -> new Standing(
                        row.getString(1),
                        new Origin(
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBigDecimal(8),
                                new Expectation(row.getInt(6), row.getInt(7), row.getBoolean(9)))),
                paper);
    }

    /** Codes of items in papers whose sessions are not all released, or that have none yet. */
    Set<String> reserved() {
        return new TreeSet<>(sql.list(RESERVED, row -> row.getString(1)));
    }

    /**
     * Codes of items that have stood in as many tests of a cycle as they may. A frozen paper is a test, and each further
     * session sealed with it is another.
     *
     * @param limit tests allowed; 0: no limit
     */
    Set<String> worn(long cycle, int limit) {
        return limit == 0 ? Set.of() : new TreeSet<>(sql.list(WORN, row -> row.getString(1), cycle, limit));
    }
}
