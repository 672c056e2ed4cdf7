package org.gankao.locality.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gankao.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;

/** ID numbers and telephones as they are stored: encrypted, with a blind index to find them again; blank is nothing. */
@ApplicationScoped
class RosterSecrets {

    @Inject
    SecretBox box;

    @Nullable
    String hash(String number) {
        return number.isEmpty() ? null : box.blindIndex(number);
    }

    @Nullable
    Object sealed(String text) {
        return text.isEmpty() ? null : box.seal(text);
    }

    @Nullable
    String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : box.open(sealed);
    }
}
