package org.gankao.questionbank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** An item (试题) through all its wordings. */
@Entity
@Table(name = "questionbank_item")
public class Item {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false, length = 40)
    private String code;

    @Column(name = "topic_code", nullable = false, length = 40)
    private String topicCode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ItemState state;

    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(nullable = false, length = 80)
    private String pack;

    @Column(name = "retired_reason", nullable = false, length = 200)
    private String retiredReason = "";

    protected Item() {} // JPA

    /** A new item without a wording yet; {@code pack} is empty where it was entered or imported here. */
    Item(String code, String topicCode, String pack, ItemState state) {
        this.code = code;
        this.topicCode = topicCode;
        this.pack = pack;
        this.state = state;
    }

    /** Takes a new wording; what was approved must be reviewed again unless the wording comes from a pack. */
    int nextRevision(ItemState then) {
        state = then;
        return ++revision;
    }

    void moveTo(String topic) {
        topicCode = topic;
    }

    /** @throws ConflictException unless it is a draft */
    void approve() {
        if (state != ItemState.DRAFT) {
            throw new ConflictException("questionbank.item.notDraft", code);
        }
        state = ItemState.APPROVED;
    }

    /**
     * Papers made before keep it.
     *
     * @throws ConflictException if it is retired already
     * @throws RuleViolationException without a reason, or with one of more than 200 characters
     */
    void retire(String reason) {
        if (reason.isBlank() || reason.strip().length() > 200) {
            throw new RuleViolationException("questionbank.item.retireReason");
        }
        if (state == ItemState.RETIRED) {
            throw new ConflictException("questionbank.item.retiredBefore", code);
        }
        state = ItemState.RETIRED;
        retiredReason = reason.strip();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String code() {
        return code;
    }

    public String topicCode() {
        return topicCode;
    }

    public ItemState state() {
        return state;
    }

    public String retiredReason() {
        return retiredReason;
    }

    public int revision() {
        return revision;
    }
}
