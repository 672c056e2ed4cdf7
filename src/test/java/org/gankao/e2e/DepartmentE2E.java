package org.gankao.e2e;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The department's whole work on a product that was empty: from the set-up code over roster, rules, test and household
 * survey to the final ranking and the suggestions for the annual evaluation.
 */
class DepartmentE2E extends Journey {

    private static Product empty;

    @TempDir
    Path folder;

    @BeforeAll
    static void an_empty_product() {
        empty = Product.empty("department");
    }

    @AfterAll
    static void is_stopped() {
        empty.close();
    }

    @Override
    protected Product product() {
        return empty;
    }

    @Test
    void a_cycle_goes_from_an_empty_product_to_the_final_ranking() throws IOException {
        Cast cast = new Cast(this);
        AccountSteps accounts = new AccountSteps(cast);
        accounts.setUp(product().setupCode());
        accounts.ofTheOffice();

        RosterSteps roster = new RosterSteps(cast, folder);
        roster.isRefusedWithItsProblems();
        roster.isImportedOnceCorrected();
        roster.isUpdatedByTheNextFile();
        accounts.ofTheRoster();

        RuleSteps rules = new RuleSteps(cast);
        rules.cycle();
        rules.signedByTwo();

        TestSteps test = new TestSteps(cast, product());
        test.paper();
        test.session();
        test.cadresSitIt();

        SurveySteps survey = new SurveySteps(cast);
        survey.planSignedByTwo();
        survey.draw();
        accounts.ofEvaluators();
        survey.pairs();
        survey.visits();
        survey.openedByTwo();
        test.isOverMarkedAndReleased();

        RankingSteps ranking = new RankingSteps(cast, folder);
        ranking.computed();
        ranking.explained();

        PublicationSteps publication = new PublicationSteps(cast, product());
        publication.noticeAfterTwoSignaturesAndTheMeeting();
        publication.objectionAnswered();
        publication.completedWhenTheNoticeIsOver();
        ranking.annualEvaluation();
        ranking.downloads();
        publication.seenByTheCadre();
        publication.bundlesVerify(folder);
        publication.ledgerIsWhole();
    }
}
