package org.gankao.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;

/** All queries on campaigns, their signatures and the halves of their keys. */
@ApplicationScoped
class CampaignRepository {

    private static final Sql.Reader<CampaignSignature> SIGNATURE = row -> new CampaignSignature(
            row.getLong("account_id"),
            row.getString("account_name"),
            row.getString("sha256"),
            Objects.requireNonNull(Sql.instant(row, "signed_at")));
    private static final Sql.Reader<StoredHalf> HALF = row -> new StoredHalf(
            row.getInt("half"),
            row.getLong("account_id"),
            row.getString("account_name"),
            row.getBytes("public_point"),
            row.getBytes("sealed_private"),
            Objects.requireNonNull(Sql.instant(row, "created_at")));

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    void add(Campaign campaign) {
        em.persist(campaign);
        em.flush();
    }

    Optional<Campaign> find(long id) {
        return Optional.ofNullable(em.find(Campaign.class, id));
    }

    /** The campaign, locked until the end of the transaction. */
    Optional<Campaign> lock(long id) {
        return Optional.ofNullable(em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void flush() {
        em.flush();
    }

    /** Newest first. */
    List<Campaign> all() {
        return em.createQuery("select c from Campaign c order by c.fieldFrom desc, c.id desc", Campaign.class)
                .getResultList();
    }

    List<Campaign> ofCycle(long cycleId) {
        return em.createQuery("select c from Campaign c where c.cycleId = :cycle order by c.id desc", Campaign.class)
                .setParameter("cycle", cycleId)
                .getResultList();
    }

    List<CampaignSignature> signatures(long campaignId) {
        return sql.list(
                "select * from survey_signature where campaign_id = ? order by signed_at", SIGNATURE, campaignId);
    }

    void addSignature(long campaignId, long accountId, String accountName, String sha256, Instant now) {
        sql.update(
                "insert into survey_signature (campaign_id, account_id, account_name, sha256, signed_at)"
                        + " values (?, ?, ?, ?, ?)",
                campaignId,
                accountId,
                accountName,
                sha256,
                now);
    }

    /** In order of their numbers. */
    List<StoredHalf> halves(long campaignId) {
        return sql.list("select * from survey_key_half where campaign_id = ? order by half", HALF, campaignId);
    }

    void addHalf(long campaignId, StoredHalf half) {
        sql.update(
                "insert into survey_key_half (campaign_id, half, account_id, account_name, public_point,"
                        + " sealed_private, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                campaignId,
                half.number(),
                half.accountId(),
                half.accountName(),
                half.publicPoint(),
                half.sealedPrivate(),
                half.createdAt());
    }

    /** A half as it is stored. */
    record StoredHalf(
            int number,
            long accountId,
            String accountName,
            byte[] publicPoint,
            byte[] sealedPrivate,
            Instant createdAt) {}
}
