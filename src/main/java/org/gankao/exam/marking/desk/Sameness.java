package org.gankao.exam.marking.desk;

import java.text.Normalizer;
import java.util.Locale;
import org.gankao.shared.Sha256;

/** Tells answers that say the same in the same words, so that a marker may give all of them at once what he gives one. */
final class Sameness {

    private Sameness() {}

    /** Equal for texts that differ in nothing but width of letters, case, blanks and punctuation. */
    static String of(String answer) {
        return Sha256.hex(Normalizer.normalize(answer, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\p{C}\\p{P}]", ""));
    }
}
