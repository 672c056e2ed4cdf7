package org.gankao.questionbank.formats;

import java.util.Map;
import org.gankao.questionbank.Figure;

/** Names of pictures in files of other systems, which know a picture by its ending. */
final class PictureNames {

    private static final Map<String, String> ENDINGS =
            Map.of("image/png", ".png", "image/jpeg", ".jpg", "image/svg+xml", ".svg", "image/webp", ".webp");

    private PictureNames() {}

    /** The path itself, with the ending uploaded pictures lack. */
    static String of(String path, String mediaType) {
        return path.startsWith(Figure.UPLOADED) ? path + ENDINGS.getOrDefault(mediaType, "") : path;
    }
}
