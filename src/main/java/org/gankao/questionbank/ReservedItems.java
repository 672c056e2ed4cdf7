package org.gankao.questionbank;

import java.util.Set;

/** Port: items that nobody may meet outside a test while it keeps them. Who uses items in secret has a CDI bean of this type. */
public interface ReservedItems {

    /** Codes, as they are at this moment; whoever asks does not keep them. */
    Set<String> codes();
}
