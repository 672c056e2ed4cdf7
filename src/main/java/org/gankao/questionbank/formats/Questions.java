package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.PictureIntake;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** What a reader of a format finds in a file: questions, pictures, and what it could not read. */
final class Questions {

    /** Tells by which path the bank holds a picture already, from its name in the file and its bytes. */
    @FunctionalInterface
    interface Held {
        Optional<String> path(String name, byte[] content);

        /** Whether the bank holds a picture under a path, by which alone a file of ours may name it. */
        default boolean holds(String path) {
            return false;
        }

        /** Takes every path for one of the bank. */
        Held ANY = new Held() {
            @Override
            public Optional<String> path(String name, byte[] content) {
                return Optional.of(name);
            }

            @Override
            public boolean holds(String path) {
                return true;
            }
        };
    }

    private final Held held;
    private final List<Question> read = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private int count;

    Questions(Held held) {
        this.held = held;
    }

    /**
     * Tells that another question begins, whether it can be read or not.
     *
     * @throws RuleViolationException if there are more than anybody reviews
     */
    void begin() {
        if (++count > ItemSheet.MOST_ROWS) {
            throw new RuleViolationException("questionbank.import.tooMany", ItemSheet.MOST_ROWS);
        }
    }

    void add(Question question) {
        read.add(question);
    }

    void find(Finding.Kind kind, int line, String column, String key, Object... args) {
        findings.add(Finding.of(kind, line, column, key, args));
    }

    /**
     * Keeps a picture until the import is confirmed. Its head is read before anything is decoded.
     *
     * @return null, with a finding, if the picture cannot be taken
     */
    @Nullable
    Figure picture(int line, String name, byte[] content, String alt) {
        Optional<String> path = held.path(name, content);
        if (path.isPresent()) {
            return new Figure(path.get(), alt);
        }
        try {
            String taken =
                    Figure.UPLOADED + Sha256.hex(PictureIntake.take(content).content());
            pictures.put(taken, content);
            return new Figure(taken, alt);
        } catch (RuleViolationException e) {
            findings.add(new Finding(Finding.Kind.LEFT_OUT, line, "图片", e.key(), e.args()));
            return null;
        }
    }

    boolean holds(String path) {
        return held.holds(path);
    }

    int count() {
        return count;
    }

    List<Question> read() {
        return read;
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }
}
