package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A job is followed by who started it and by who works with its kind; others are told that there is none. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ForeignJobsIT {

    private static final String NEWEST = "jobs?kind=ledger.verify&subject=ledger";

    @Test
    void an_evaluator_does_not_see_the_verification_that_a_supervisor_sees() {
        Stage stage = Stage.empty();
        Client department = stage.account("bumen", "周文", null, "DEPARTMENT");
        Client supervisor = stage.account("jiandu", "郑严", null, "SUPERVISOR");
        Client evaluator = stage.account("cepin", "钱慧", null, "EVALUATOR");

        Reply started = department.post("ledger/verifications").expect(202);
        department.done(started);
        String job = "jobs/" + started.made();

        assertThat(department.get(job).expect(200).json().text("kind")).isEqualTo("ledger.verify");
        supervisor.get(job).expect(200);
        supervisor.get(NEWEST).expect(200);
        evaluator.get(job).refusedAs(404, "platform.job.unknown");
        evaluator.get(NEWEST).refusedAs(404, "platform.job.unknown");
    }
}
