package org.gankao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The evaluators' page, worked by hand for a household or two, and by a script with the page's own sealing for the rest. */
final class DoorPhone {

    private static final String PIN = "2468";

    /** Visits households of today's village that were not visited and brings a sealed ballot of each. */
    private static final String VISIT = """
            async (votes) => {
              const { api } = await import('/assets/platform/api.js');
              const { randomId, seal, sha256 } = await import('/assets/survey/seal.js');
              const day = await api.get('door/today');
              const batch = day.batches[0];
              const at = new Date().toISOString();
              const open = batch.households.filter((h) => !h.spare && h.attempts.length === 0);
              const tokens = [...batch.tokens];
              const visits = [];
              let ballots = [];
              for (const [i, vote] of votes.entries()) {
                const visit = JSON.stringify({ household: open[i].id, outcome: 'COMPLETED', startedAt: at, endedAt: at, seconds: 90, note: '' });
                visits.push({ id: randomId(), batch: batch.id, content: visit, sha256: await sha256(visit) });
                const cadres = open[i].cadres.map((c) => ({ id: c.id, answer: 'SATISFIED' }));
                const content = await seal({ v: 1, team: vote, cadres }, day.points, `${day.campaignId}:${batch.id}`);
                ballots.push({ id: randomId(), batch: batch.id, content, sha256: await sha256(content) });
              }
              const answers = await api.post('door/visits', { records: visits });
              while (ballots.length > 0) { // a token may be spent by the phone of the pair
                const sent = ballots.map((b) => ({ ...b, token: tokens.pop() }));
                const given = await api.post('door/ballots', { records: sent });
                ballots = ballots.filter((b) => given.some((g) => g.id === b.id && g.refusal === 'survey.door.spentToken'));
                answers.push(...given.filter((g) => g.refusal !== 'survey.door.spentToken'));
              }
              return answers.length === 2 * votes.length && answers.every((a) => a.receipt);
            }
            """;

    private final Page page;

    private DoorPhone(Page page) {
        this.page = page;
    }

    /** Opens today's route for the first time. */
    static DoorPhone open(Page page) {
        page.navigate("survey/door.xhtml");
        DoorPhone phone = new DoorPhone(page);
        phone.type();
        assertThat(page.locator(".d-list")).isVisible();
        return phone;
    }

    /** The village of today's route. */
    static String village(Page page) {
        return (String)
                page.evaluate("async () => (await (await import('/assets/platform/api.js')).api.get('door/today'))"
                        + ".batches[0].villageName");
    }

    /** The evaluator's and the householder's minute at the next door; every question is answered with 满意. */
    void visit() {
        page.locator("[data-act=start]").click();
        page.locator("[data-act=handOver]").click();
        while (true) {
            Locator known = page.locator("[data-answer=YES]");
            Locator question = page.locator("#question");
            String asked = question.innerText();
            (known.count() > 0 ? known : page.locator("[data-answer=SATISFIED]")).click();
            if (page.locator("[data-act=finish]").count() > 0) {
                page.locator("[data-act=finish]").click();
                break;
            }
            assertThat(question).not().hasText(asked);
        }
        page.locator("[data-act=unlock]").click();
        type();
    }

    /** Ends the day: what the phone still keeps goes to the server. */
    void closeDay() {
        page.locator("[data-act=askClose]").click();
        page.locator("[data-act=closeNow]").click();
        assertThat(page.locator(".d-sync")).hasText("● 全部已上传");
    }

    /** Visits further households of the village of whoever is signed in. */
    static void visit(Page page, List<String> votes) {
        assertThat(page.evaluate(VISIT, votes)).as("receipts of all records").isEqualTo(true);
    }

    private void type() {
        for (String figure : PIN.split("")) {
            page.locator("[data-key='" + figure + "']").click();
        }
    }
}
