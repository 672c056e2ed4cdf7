package org.gankao.exam.marking;

import java.util.Map;
import org.gankao.shared.Fraction;

/**
 * Port: what people gave answers that the server cannot mark (人工阅卷). Implemented by the marking desk as a CDI bean; without
 * one, and for what it leaves out, the mark stays open and the session cannot be released.
 */
public interface PersonMarks {

    /**
     * Settled shares of the points, 0 to 1, by sitting and item number; what nobody has settled yet is left out.
     *
     * @param responses what counts, by sitting and item number: a mark belongs to the very text it was given for
     */
    Map<Long, Map<String, Fraction>> shares(Map<Long, Map<String, String>> responses);
}
