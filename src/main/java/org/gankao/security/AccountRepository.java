package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.security.Role;

/** All queries on accounts. */
@ApplicationScoped
class AccountRepository {

    private static final String BY_LOGIN = "select a from Account a where a.loginName = :login";
    private static final String BY_CADRE = "select a from Account a where a.cadreId = :cadre";
    private static final String CADRES = "select a.cadreId from Account a where a.cadreId is not null";
    private static final String HOLDERS =
            "select count(a) from Account a join a.roles r where r = :role and a.status = "
                    + "org.gankao.security.AccountStatus.ACTIVE";
    private static final String LOGINS = "select a.loginName from Account a";
    private static final String NAMES = "select a.id, a.displayName from Account a where a.id in :ids";
    private static final String MATCHING = """
             from Account a
            where (:text = '' or a.loginName like :pattern escape '!' or a.displayName like :pattern escape '!')
              and (:anyRole = true or exists (select r from Account b join b.roles r where b = a and r = :role))
            """;

    @PersistenceContext
    EntityManager em;

    void add(Account account) {
        em.persist(account);
        em.flush();
    }

    void addAll(List<Account> accounts) {
        accounts.forEach(em::persist);
        em.flush();
        em.clear();
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    /** Locks the row, so that parallel guesses are counted one after the other. */
    Optional<Account> lock(long id) {
        return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Account> byLogin(String login) {
        return em.createQuery(BY_LOGIN, Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byCadre(long cadreId) {
        return em.createQuery(BY_CADRE, Account.class)
                .setParameter("cadre", cadreId)
                .getResultStream()
                .findFirst();
    }

    Set<Long> cadresWithAccount() {
        return new HashSet<>(em.createQuery(CADRES, Long.class).getResultList());
    }

    Set<String> logins() {
        return new HashSet<>(em.createQuery(LOGINS, String.class).getResultList());
    }

    Map<Long, Account> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(NAMES, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    long holders(Role role) {
        return em.createQuery(HOLDERS, Long.class).setParameter("role", role).getSingleResult();
    }

    List<Account> matching(AccountQuery query) {
        return bind(em.createQuery("select a" + MATCHING + " order by a.loginName", Account.class), query)
                .setFirstResult(query.first())
                .setMaxResults(query.max())
                .getResultList();
    }

    long count(AccountQuery query) {
        return bind(em.createQuery("select count(a)" + MATCHING, Long.class), query)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> jpql, AccountQuery query) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        String pattern = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jpql.setParameter("text", text)
                .setParameter("pattern", pattern)
                .setParameter("anyRole", query.role() == null)
                .setParameter("role", query.role() == null ? Role.CADRE : query.role());
    }
}
