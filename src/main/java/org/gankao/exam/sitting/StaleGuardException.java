package org.gankao.exam.sitting;

/** The sitting changed between the look at the cached guard and the statement; nothing was stored, try again. */
class StaleGuardException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
