package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Pictures of items: those that ship with the packs, and those that authors uploaded. */
@ApplicationScoped
@Transactional
public class PictureService {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "webp",
            "image/webp");

    /** Largest file taken, bytes. */
    public static final int FILE_LIMIT = PictureIntake.FILE_LIMIT;

    @Inject
    PictureRepository pictures;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Keeps a picture, encoded anew; the same one twice is kept once.
     *
     * @return path by which a {@link Figure} names it
     * @throws org.gankao.shared.RuleViolationException if it is too large, or no PNG, JPEG or GIF
     */
    @Requires(Permission.ITEM_EDIT)
    public String upload(byte[] file) {
        PictureIntake.Taken picture = PictureIntake.take(file);
        String sha256 = Sha256.hex(picture.content());
        if (!pictures.has(sha256)) {
            pictures.add(sha256, picture, caller.require().accountId(), clock.instant());
            changes.fire(
                    Change.of("questionbank.picture.upload", "picture:" + sha256, "bytes", picture.content().length));
        }
        return Figure.UPLOADED + sha256;
    }

    /**
     * @param path as a {@link Figure} names it
     * @throws NotFoundException if there is no such picture
     */
    @Requires({Permission.ITEM_VIEW, Permission.PAPER_EDIT, Permission.SESSION_EDIT})
    @Transactional(TxType.SUPPORTS)
    public Picture read(String path) {
        return path.startsWith(Figure.UPLOADED)
                ? pictures.find(path.substring(Figure.UPLOADED.length())).orElseThrow(PictureService::unknown)
                : ofPack(path);
    }

    /** Whether there is such a picture. */
    @Requires({Permission.ITEM_VIEW, Permission.ITEM_EDIT})
    @Transactional(TxType.SUPPORTS)
    public boolean exists(String path) {
        return path.startsWith(Figure.UPLOADED)
                ? pictures.has(path.substring(Figure.UPLOADED.length()))
                : fileOfPack(path).isPresent();
    }

    static Picture ofPack(String path) {
        Path file = fileOfPack(path).orElseThrow(PictureService::unknown);
        try {
            return new Picture(Objects.requireNonNull(mediaType(path)), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static Optional<Path> fileOfPack(String path) {
        Path root = PackLoader.root();
        if (mediaType(path) == null || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Path file = root.resolve(path).normalize();
        return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private static @Nullable String mediaType(String path) {
        return MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    static NotFoundException unknown() {
        return new NotFoundException("questionbank.picture.unknown");
    }
}
