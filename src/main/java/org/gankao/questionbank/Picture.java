package org.gankao.questionbank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.gankao.shared.NotFoundException;

/** A picture that ships with the bank. */
public record Picture(String mediaType, byte[] content) {

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

    /**
     * @param path below {@code question-bank/}, as items name it
     * @throws NotFoundException if there is no such picture
     */
    public static Picture of(String path) {
        Path root = PackLoader.root();
        Path file = root.resolve(path).normalize();
        String type = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || !file.startsWith(root) || !Files.isRegularFile(file)) {
            throw new NotFoundException("questionbank.picture.unknown");
        }
        try {
            return new Picture(type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
