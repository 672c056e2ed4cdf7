package org.gankao.exam.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.jspecify.annotations.Nullable;

/** A line of a blueprint being edited. */
public class PlanLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private SectionKind section;
    private @Nullable String topic;
    private @Nullable String itemType;
    private @Nullable String difficulty;
    private int items = 10;
    private @Nullable Integer most;
    private BigDecimal points = BigDecimal.ONE;

    PlanLine(SectionKind section) {
        this.section = section;
    }

    static PlanLine of(SectionKind section, PlanRow row) {
        PlanLine line = new PlanLine(section);
        line.topic = row.topic();
        line.itemType = row.itemType();
        line.difficulty = row.difficulty();
        line.items = row.items();
        line.most = row.isRange() ? row.most() : null;
        line.points = row.points();
        return line;
    }

    /**
     * @param types the section's rows may ask for
     * @param sorted whether this row may name topic and difficulty
     */
    PlanRow row(List<String> types, boolean sorted) {
        return new PlanRow(
                sorted ? Objects.requireNonNullElse(topic, "") : "",
                types.contains(type()) ? type() : "",
                sorted ? Objects.requireNonNullElse(difficulty, "") : "",
                items,
                atMost(),
                points);
    }

    /** Empty: any. */
    String type() {
        return Objects.requireNonNullElse(itemType, "");
    }

    public SectionKind getSection() {
        return section;
    }

    public void setSection(SectionKind section) {
        this.section = section;
    }

    public @Nullable String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic;
    }

    public @Nullable String getItemType() {
        return itemType;
    }

    public void setItemType(@Nullable String itemType) {
        this.itemType = itemType;
    }

    public @Nullable String getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(@Nullable String difficulty) {
        this.difficulty = difficulty;
    }

    public int getItems() {
        return items;
    }

    public void setItems(int items) {
        this.items = items;
    }

    public @Nullable Integer getMost() {
        return most;
    }

    public void setMost(@Nullable Integer most) {
        this.most = most;
    }

    /** Items at most; as many as at least where nothing was said. */
    int atMost() {
        return isKnowledge() && most != null ? most : items;
    }

    boolean isRange() {
        return atMost() > items;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public boolean isKnowledge() {
        return section == SectionKind.KNOWLEDGE;
    }
}
