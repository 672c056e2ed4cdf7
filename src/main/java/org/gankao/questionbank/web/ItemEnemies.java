package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.questionbank.EnemyPair;
import org.gankao.questionbank.EnemyService;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Backs the part of {@code questionbank/item.xhtml} on items that give this one away. */
@Named
@ViewScoped
public class ItemEnemies implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EnemyService enemies;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private String code = "";
    private String enemy = "";

    @PostConstruct
    void init() {
        code = params.text("code").orElseThrow(() -> new NotFoundException("questionbank.item.unknown", ""));
    }

    public void add() {
        enemies.add(code, enemy);
        enemy = "";
    }

    public void remove(EnemyPair pair) {
        enemies.remove(pair.code(), pair.enemy());
    }

    public List<EnemyPair> getPairs() {
        return enemies.of(code);
    }

    public boolean isMayEdit() {
        return caller.may(Permission.ITEM_EDIT);
    }

    public String getEnemy() {
        return enemy;
    }

    public void setEnemy(@Nullable String enemy) {
        this.enemy = enemy == null ? "" : enemy;
    }
}
