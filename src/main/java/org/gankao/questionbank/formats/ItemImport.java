package org.gankao.questionbank.formats;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** A file an author sent: checked at once, imported when he confirms. */
@Entity
@Table(name = "questionbank_import")
public class ItemImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "file_name", nullable = false, updatable = false, length = 200)
    private String fileName;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false, updatable = false)
    private byte[] content;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ImportState state;

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(nullable = false)
    private int items;

    protected ItemImport() {} // JPA

    ItemImport(String fileName, byte[] content, long madeBy, Instant now) {
        this.fileName = fileName;
        this.content = content.clone();
        this.sha256 = Sha256.hex(content);
        this.state = ImportState.CHECKED;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /** @throws ConflictException if it was confirmed or discarded before */
    void confirm(int changed, Instant now) {
        settle(ImportState.CONFIRMED, now);
        items = changed;
    }

    /** @throws ConflictException if it was confirmed or discarded before */
    void discard(Instant now) {
        settle(ImportState.DISCARDED, now);
    }

    private void settle(ImportState as, Instant now) {
        requireOpen();
        state = as;
        settledAt = now;
    }

    /** @throws ConflictException if it was confirmed or discarded before */
    void requireOpen() {
        if (state != ImportState.CHECKED) {
            throw new ConflictException("questionbank.import.settled");
        }
    }

    byte[] content() {
        return content.clone();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public ImportRow row() {
        return new ImportRow(id(), fileName, state, madeBy, madeAt, settledAt, items);
    }
}
