package org.gankao.survey.print;

import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Telephone;

/**
 * Whom villagers and evaluators ask whether all is right; stands on every letter of introduction.
 *
 * @param office who issues the letters and seals them, 1 to 80 characters
 * @param person 1 to 40 characters
 * @param telephone bare digits, as {@link Telephone} reads them
 */
public record FieldContact(String office, String person, String telephone) {

    /** @throws RuleViolationException if something is missing, too long, or no telephone number */
    public FieldContact {
        office = text(office, 80, "survey.contact.officeLength");
        person = text(person, 40, "survey.contact.personLength");
        telephone = Telephone.parse(telephone)
                .orElseThrow(() -> new RuleViolationException("survey.contact.telephoneShape"));
    }

    private static String text(String text, int most, String key) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new RuleViolationException(key, String.valueOf(most));
        }
        return stripped;
    }
}
