package org.gankao.questionbank;

import java.util.Arrays;
import java.util.Optional;

/** How an item is answered (题型). */
public enum ItemType {
    SINGLE("single"),
    MULTIPLE("multiple"),
    TRUE_FALSE("true-false"),
    /** Text or numbers in the blanks of the stem. */
    FILL_IN("fill-in"),
    /** One choice about a picture. */
    PICTURE("picture"),
    /** Free text judged by a person against its points (简答题). */
    SHORT_ANSWER("short-answer"),
    /** Each premise gets an option (配对题). */
    MATCHING("matching"),
    /** Entries are put in order (排序题). */
    ORDERING("ordering"),
    /** A place on the picture is pointed at (点选题). */
    HOTSPOT("hotspot"),
    /** One choice among pictures (图片选择题). */
    PICTURE_CHOICE("picture-choice"),
    /** One situation with several questions that stay together (案例题组). */
    CASE_GROUP("case-group");

    private final String packName;

    ItemType(String packName) {
        this.packName = packName;
    }

    /** As packs and papers write it. */
    public String packName() {
        return packName;
    }

    /** Whether it is answered by choosing among lettered options. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE || this == PICTURE || this == PICTURE_CHOICE;
    }

    /** Whether an answer is right can be told without a person. */
    public boolean isMarkedByServer() {
        return this != SHORT_ANSWER;
    }

    /** Whether it may be a question of a case group. */
    public boolean isSimple() {
        return this == SINGLE || this == MULTIPLE || this == TRUE_FALSE || this == FILL_IN;
    }

    /**
     * Whether it enters a paper only by a row that asks for its type: pictures belong to the photo section, short answers
     * need people to mark them, and a case group takes the time of several items.
     */
    public boolean isOnlyByRequest() {
        return this == PICTURE || this == SHORT_ANSWER || this == CASE_GROUP;
    }

    public static Optional<ItemType> ofPackName(String text) {
        return Arrays.stream(values()).filter(t -> t.packName.equals(text)).findFirst();
    }
}
