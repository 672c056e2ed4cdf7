package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All queries on blueprints. */
@ApplicationScoped
class BlueprintRepository {

    private static final String OF_CYCLE = "select b from Blueprint b where b.cycleId = :cycle order by b.id desc";

    @PersistenceContext
    EntityManager em;

    void add(Blueprint blueprint) {
        em.persist(blueprint);
        em.flush();
    }

    void remove(Blueprint blueprint) {
        em.remove(blueprint);
    }

    Optional<Blueprint> find(long id) {
        return Optional.ofNullable(em.find(Blueprint.class, id));
    }

    List<Blueprint> ofCycle(long cycle) {
        return em.createQuery(OF_CYCLE, Blueprint.class)
                .setParameter("cycle", cycle)
                .getResultList();
    }
}
