package org.gankao.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's signature under a version. */
@Entity
@Table(name = "ranking_publication_signature")
class PublicationSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "publication_id", nullable = false, updatable = false)
    private long publicationId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "account_name", nullable = false, updatable = false, length = 80)
    private String accountName;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(name = "signed_at", nullable = false, updatable = false)
    private Instant signedAt;

    protected PublicationSignature() {} // JPA

    PublicationSignature(long publicationId, long accountId, String accountName, String sha256, Instant now) {
        this.publicationId = publicationId;
        this.accountId = accountId;
        this.accountName = accountName;
        this.sha256 = sha256;
        this.signedAt = now;
    }

    long accountId() {
        return accountId;
    }

    /** Of the document signed. */
    String accountName() {
        return accountName;
    }

    Instant signedAt() {
        return signedAt;
    }

    String sha256() {
        return sha256;
    }

    PublicationRow.Signature row() {
        return new PublicationRow.Signature(accountId, accountName, signedAt);
    }
}
