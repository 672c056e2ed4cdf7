package org.gankao.demo;

import org.gankao.platform.jobs.Progress;

/**
 * A part of the demo county. A finished step is remembered and not run again; one that was interrupted is run again and
 * must clear away what it left. Steps act as the product itself, outside any transaction, by calling services.
 */
public interface DemoStep {

    /** Place in the order: 10 county, 20 accounts, 30 households, 40 question bank, from 50 the other features. */
    int order();

    /** Key of the text that says what is being loaded; also the name under which the finished step is remembered. */
    String titleKey();

    void run(Progress progress);
}
