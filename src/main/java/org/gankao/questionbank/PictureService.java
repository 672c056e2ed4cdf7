package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;

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

    @Inject
    PictureRepository pictures;

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

    private static Picture ofPack(String path) {
        Path root = PackLoader.root();
        String type = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || path.indexOf('\0') >= 0) {
            throw unknown();
        }
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            throw unknown();
        }
        try {
            return new Picture(type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static NotFoundException unknown() {
        return new NotFoundException("questionbank.picture.unknown");
    }
}
