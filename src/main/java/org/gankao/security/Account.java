package org.gankao.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in. A login name is unique and kept for ever; a person who leaves is suspended, not removed, so that
 * the ledger's names stay true.
 */
@Entity
@Table(name = "security_account")
public class Account {

    static final Duration FIRST_PASSWORD_VALID = Duration.ofDays(30);

    /** Stands for the demo password until its first use. */
    static final String DEMO_MARK = "demo";

    private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int MAX_NAME = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "login_name", nullable = false, updatable = false, length = 40)
    private String loginName;

    @Column(name = "display_name", nullable = false, length = 40)
    private String displayName;

    @Column(name = "password_hash", nullable = false, length = 200)
    private String passwordHash;

    @Column(name = "password_expires_at")
    private @Nullable Instant passwordExpiresAt;

    @Column(name = "must_change", nullable = false)
    private boolean mustChange;

    @Column(name = "cadre_id")
    private @Nullable Long cadreId;

    @Column(name = "township_id")
    private @Nullable Long townshipId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private AccountStatus status;

    @Column(nullable = false, updatable = false)
    private boolean demo;

    @Column(name = "failed_count", nullable = false)
    private int failedCount;

    @Column(name = "failed_since")
    private @Nullable Instant failedSince;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "security_account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 24)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private int version;

    protected Account() {} // JPA

    private Account(String loginName, String displayName, Set<Role> roles, boolean demo, Instant now) {
        this.loginName = loginName;
        this.demo = demo;
        this.status = AccountStatus.ACTIVE;
        this.createdAt = now;
        this.passwordHash = demo
                ? DEMO_MARK
                : PasswordHash.of(FirstPassword.draw(), PasswordHash.RANDOM_ROUNDS)
                        .stored(); // nobody knows it
        rename(displayName);
        this.roles.addAll(roles);
    }

    /**
     * An account without a password yet.
     *
     * @throws RuleViolationException if the login name is badly formed or the roles exclude each other
     */
    static Account open(String loginName, String displayName, Set<Role> roles, @Nullable Long cadreId, Instant now) {
        Account account = new Account(checkedLogin(loginName), displayName, Set.of(), false, now);
        account.cadreId = cadreId;
        account.assign(roles, null);
        return account;
    }

    /** An account of the fictional county with the demo password. */
    static Account demo(
            String loginName,
            String displayName,
            Set<Role> roles,
            @Nullable Long cadreId,
            @Nullable Long townshipId,
            Instant now) {
        Account account = new Account(checkedLogin(loginName), displayName, roles, true, now);
        account.cadreId = cadreId;
        account.townshipId = townshipId;
        return account;
    }

    /** Login names are compared in lower case and without blanks around. */
    static String normalise(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static String checkedLogin(String typed) {
        String name = normalise(typed);
        if (!LOGIN_NAME.matcher(name).matches()) {
            throw new RuleViolationException("security.loginName.form");
        }
        return name;
    }

    void rename(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw new RuleViolationException("security.displayName.form", MAX_NAME);
        }
        displayName = stripped;
    }

    /**
     * Gives the account its roles and the township they are limited to.
     *
     * @throws RuleViolationException if two roles exclude each other, a township organiser has no township, or somebody
     *     who works for the whole county has one
     */
    void assign(Set<Role> newRoles, @Nullable Long newTownshipId) {
        RolePermissions.requireCompatible(newRoles);
        if (newRoles.contains(Role.TOWNSHIP_ORGANISER) && newTownshipId == null) {
            throw new RuleViolationException("security.township.missing");
        }
        if (newTownshipId != null && !newRoles.contains(Role.TOWNSHIP_ORGANISER)) {
            throw new RuleViolationException("security.township.needless");
        }
        if (newRoles.contains(Role.CADRE) && cadreId == null) {
            throw new RuleViolationException("security.roles.notACadre");
        }
        roles.clear();
        roles.addAll(newRoles);
        townshipId = newTownshipId;
    }

    /** A random password that must be changed at first use and is void after thirty days. */
    void giveFirstPassword(PasswordHash hash, Instant now) {
        setPassword(hash);
        mustChange = true;
        passwordExpiresAt = now.plus(FIRST_PASSWORD_VALID);
        forgiveFailures();
    }

    /** A password the person chose himself. */
    void choosePassword(PasswordHash hash) {
        setPassword(hash);
        mustChange = false;
        passwordExpiresAt = null;
    }

    /** Keeps the demo password, hashed now. */
    void setPassword(PasswordHash hash) {
        passwordHash = hash.stored();
    }

    void failed(Instant now) {
        FailureWindow next = failures().failed(now);
        failedCount = next.count();
        failedSince = next.since();
        lockedUntil = next.lockedUntil();
    }

    void signedIn(Instant now) {
        forgiveFailures();
        lastSignInAt = now;
    }

    /** Lifts a lock that wrong passwords brought about. */
    void forgiveFailures() {
        failedCount = 0;
        failedSince = null;
        lockedUntil = null;
    }

    void suspend() {
        status = AccountStatus.SUSPENDED;
    }

    void reactivate() {
        status = AccountStatus.ACTIVE;
    }

    FailureWindow failures() {
        return new FailureWindow(failedCount, failedSince, lockedUntil);
    }

    boolean firstPasswordVoid(Instant now) {
        return passwordExpiresAt != null && !now.isBefore(passwordExpiresAt);
    }

    Identity identity() {
        return new Identity(
                id(), loginName, displayName, cadreId, Set.copyOf(roles), RolePermissions.of(roles), townshipId);
    }

    int version() {
        return version;
    }

    AccountRow row(Instant now) {
        return new AccountRow(
                id(),
                loginName,
                displayName,
                roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles),
                cadreId,
                townshipId,
                status,
                failures().lockedAt(now) ? lockedUntil : null,
                mustChange,
                demo,
                lastSignInAt,
                createdAt,
                version);
    }

    public long id() {
        return id == null ? 0 : id;
    }

    String loginName() {
        return loginName;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean isDemo() {
        return demo;
    }

    boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    @Nullable
    Long townshipId() {
        return townshipId;
    }

    @Nullable
    Long cadreId() {
        return cadreId;
    }
}
