package org.gankao.survey.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.persistence.Sql;

/** All queries on what is printed for the field, on its contact and on village guides. */
@ApplicationScoped
class FieldPaperRepository {

    /** A batch that is void is walked anew by a batch of its own, so nothing is printed for it. */
    private static final String ROUND = """
            select b.id, b.pair_id, p.number, b.day, b.village_id, f.village_name, f.township_name
              from survey_batch b
              join survey_pair p on p.id = b.pair_id
              join survey_frame_village f on f.campaign_id = b.campaign_id and f.village_id = b.village_id
             where b.campaign_id = ? and b.void_reason is null
             order by p.number, b.day, f.village_code
            """;

    @Inject
    Sql sql;

    @Inject
    SecretBox secrets;

    /** A pair in a village on a day. */
    record Round(
            long batchId,
            long pairId,
            int pairNumber,
            LocalDate day,
            long villageId,
            String villageName,
            String townshipName) {}

    /** By pair, in the order of the days. */
    List<Round> rounds(long campaignId) {
        return sql.list(
                ROUND,
                row -> new Round(
                        row.getLong("id"),
                        row.getLong("pair_id"),
                        row.getInt("number"),
                        Objects.requireNonNull(Sql.day(row, "day")),
                        row.getLong("village_id"),
                        row.getString("village_name"),
                        row.getString("township_name")),
                campaignId);
    }

    Optional<FieldContact> contact(long campaignId) {
        return sql.first(
                "select office, person, telephone from survey_contact where campaign_id = ?",
                row -> new FieldContact(row.getString("office"), row.getString("person"), row.getString("telephone")),
                campaignId);
    }

    void setContact(long campaignId, FieldContact contact) {
        sql.update(
                "insert into survey_contact (campaign_id, office, person, telephone) values (?, ?, ?, ?)"
                        + " on duplicate key update office = values(office), person = values(person),"
                        + " telephone = values(telephone)",
                campaignId,
                contact.office(),
                contact.person(),
                contact.telephone());
    }

    List<Guide> guides(long campaignId) {
        return sql.list(
                "select village_id, name, telephone from survey_guide where campaign_id = ? order by village_id",
                row -> new Guide(
                        row.getLong("village_id"), row.getString("name"), secrets.open(row.getBytes("telephone"))),
                campaignId);
    }

    /** Adds guides, or puts them in the place of who was one. */
    void setGuides(long campaignId, Collection<Guide> guides) {
        sql.batch(
                "insert into survey_guide (campaign_id, village_id, name, telephone) values (?, ?, ?, ?)"
                        + " on duplicate key update name = values(name), telephone = values(telephone)",
                guides.stream()
                        .map(g -> new Object[] {campaignId, g.villageId(), g.name(), secrets.seal(g.telephone())})
                        .toList());
    }
}
