package org.gankao.exam.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** One stored line of a blueprint. */
@Embeddable
class BlueprintLine {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private SectionKind section;

    @Column(nullable = false, length = 40)
    private String topic;

    @Column(name = "item_type", nullable = false, length = 16)
    private String itemType;

    @Column(nullable = false, length = 8)
    private String difficulty;

    @Column(nullable = false)
    private int items;

    @Column(nullable = false)
    private int most;

    @Column(nullable = false, precision = 6, scale = 2)
    private BigDecimal points;

    protected BlueprintLine() {} // JPA

    BlueprintLine(SectionKind section, PlanRow row) {
        this.section = section;
        this.topic = row.topic();
        this.itemType = row.itemType();
        this.difficulty = row.difficulty();
        this.items = row.items();
        this.most = row.most();
        this.points = row.points();
    }

    SectionKind section() {
        return section;
    }

    PlanRow row() {
        BigDecimal plain = points.stripTrailingZeros();
        return new PlanRow(topic, itemType, difficulty, items, most, plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
