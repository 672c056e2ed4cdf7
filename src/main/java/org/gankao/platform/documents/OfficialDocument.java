package org.gankao.platform.documents;

import java.util.List;

/**
 * An official document (公文), written part by part from top to bottom; the same parts make a PDF or a Word file. Layout after GB/T
 * 9704-2012: A4, margins 37 mm above, 35 mm below, 28 mm left, 26 mm right, 22 lines of 28 characters.
 */
public interface OfficialDocument {

    /** In the middle; a line break begins the next line of it. */
    void title(String text);

    /** A centred line under the title, such as the document number. */
    void centred(String text);

    /** To whom it goes (主送机关), at the left edge, colon included. */
    void addressee(String text);

    /** A paragraph of the body; the writer numbers 1. and （1） himself. */
    void body(String text);

    /** A heading of the first level, numbered 一、 by the writer. */
    void heading(String text);

    /** A heading of the second level, numbered （一） by the writer. */
    void subheading(String text);

    /**
     * A ruled table, its head on every page.
     *
     * @param widths in proportion
     * @param numeric which columns are right-aligned
     */
    void table(List<String> heads, float[] widths, List<List<String>> rows, boolean[] numeric);

    /** Names in even columns, without order. */
    void names(List<String> names, int columns);

    /** The list of what is attached (附件说明); numbered if there are several, nothing for an empty list. */
    void attachments(List<String> names);

    /** Begins an attachment on a new page; {@code mark} as 附件1. */
    void attachment(String mark, String title);

    /** Who issues it, the place of the seal, and the date; kept together at the right. */
    void signedBy(String office, String sealPlace, String date);

    /** A quiet line, for hashes and how to check them. */
    void fine(String text);

    /** A QR code of 25 mm, for what nobody would type. */
    void code(String text);

    /** The finished file; nothing can be added after it. */
    byte[] bytes();
}
