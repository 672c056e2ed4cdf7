package org.gankao.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A first password on its way to paper (初始密码条). Only who made it can see it, for half an hour after the first look, and
 * in no case longer than a day.
 */
@Entity
@Table(name = "security_slip")
public class Slip {

    static final Duration AFTER_FIRST_LOOK = Duration.ofMinutes(30);
    static final Duration UNSEEN = Duration.ofDays(1);

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(nullable = false, updatable = false, length = 40)
    private String batch;

    @Column(nullable = false, updatable = false)
    private byte[] password;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "shown_at")
    private @Nullable Instant shownAt;

    protected Slip() {} // JPA

    Slip(long accountId, String batch, byte[] password, long madeBy, Instant now) {
        this.accountId = accountId;
        this.batch = batch;
        this.password = password.clone();
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    boolean shown() {
        return shownAt != null;
    }

    void show(Instant now) {
        if (shownAt == null) {
            shownAt = now;
        }
    }

    boolean readableBy(long account, Instant now) {
        return madeBy == account
                && now.isBefore(madeAt.plus(UNSEEN))
                && (shownAt == null || now.isBefore(shownAt.plus(AFTER_FIRST_LOOK)));
    }

    long accountId() {
        return accountId;
    }

    byte[] password() {
        return password.clone();
    }
}
