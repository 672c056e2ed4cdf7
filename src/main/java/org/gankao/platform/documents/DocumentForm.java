package org.gankao.platform.documents;

/** The file an official document becomes. */
public enum DocumentForm {
    PDF,
    WORD;

    /** An empty document; {@code subject} is the title in the file's properties. */
    public OfficialDocument begin(String subject) {
        return this == PDF ? new OfficialPaper(subject) : new OfficialWord(subject);
    }
}
