package org.gankao.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's signature under one text of a scheme; it counts only while the text is unchanged. */
@Entity
@Table(name = "cycle_scheme_signature")
class SchemeSignature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "scheme_id", nullable = false, updatable = false)
    private long schemeId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "account_name", nullable = false, updatable = false, length = 80)
    private String accountName;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(name = "signed_at", nullable = false, updatable = false)
    private Instant signedAt;

    protected SchemeSignature() {} // JPA

    SchemeSignature(long schemeId, long accountId, String accountName, String sha256, Instant now) {
        this.schemeId = schemeId;
        this.accountId = accountId;
        this.accountName = accountName;
        this.sha256 = sha256;
        this.signedAt = now;
    }

    long accountId() {
        return accountId;
    }

    boolean isUnder(String text256) {
        return sha256.equals(text256);
    }

    SignatureRow row() {
        return new SignatureRow(accountId, accountName, sha256, signedAt);
    }
}
