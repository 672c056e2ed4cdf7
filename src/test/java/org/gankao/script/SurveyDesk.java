package org.gankao.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gankao.shared.Sha256;

/** The department's side of a household survey, by two people. */
record SurveyDesk(Client first, Client second) {

    long plan(long cycle, LocalDate today) {
        return first.post(
                        "campaigns",
                        Map.ofEntries(
                                Map.entry("cycle", cycle),
                                Map.entry("version", 0),
                                Map.entry("name", "第三季度农户直评"),
                                Map.entry("perVillage", 12),
                                Map.entry("sparesPerVillage", 0),
                                Map.entry("villagesPerPair", 1),
                                Map.entry("fieldFrom", today.toString()),
                                Map.entry("fieldUntil", today.plusDays(2).toString()),
                                Map.entry("seedSource", "入户前一日福彩双色球开奖号码"),
                                Map.entry("intro", "您好，我们是县民意测评组的，想听听您的评价。"),
                                Map.entry("teamQuestion", "您对本村联村工作满意吗？"),
                                Map.entry("knownQuestion", "您认识{0}吗？"),
                                Map.entry("cadreQuestion", "您对{0}的联系服务满意吗？")))
                .expect(201)
                .made();
    }

    String state(long campaign) {
        return first.get("campaigns/" + campaign).expect(200).json().text("campaign.state");
    }

    Reply sign(Client signer, long campaign) {
        String document = signer.get("campaigns/" + campaign).expect(200).json().text("document");
        return signer.post("campaigns/" + campaign + "/signatures", Map.of("sha256", Sha256.hex(document)));
    }

    /** The half on paper, which is shown once. */
    String takeHalf(Client holder, long campaign, String passphrase) {
        return holder.post("campaigns/" + campaign + "/key-halves", Map.of("passphrase", passphrase))
                .expect(201)
                .json()
                .text("half");
    }

    Json draw(long campaign, String seed) {
        return first.done(first.post("campaigns/" + campaign + "/draw", Map.of("seed", seed)));
    }

    boolean drawnAgainTheSame(long campaign) {
        return (Boolean) second.get("campaigns/" + campaign + "/draw/verification")
                .expect(200)
                .json()
                .at("equal")
                .value();
    }

    /** Evaluators of the county level, whom no township rates. */
    void addEvaluators(long campaign, Map<String, String> namesByLogin) {
        List<Map<String, Object>> all = namesByLogin.entrySet().stream()
                .map(e -> Map.<String, Object>of("loginName", e.getKey(), "name", e.getValue(), "townshipId", 0))
                .toList();
        first.post("campaigns/" + campaign + "/evaluators", all).expect(204);
    }

    List<Json> pairUp(long campaign) {
        first.done(first.post("campaigns/" + campaign + "/pairs"));
        return first.get("campaigns/" + campaign + "/pairs").expect(200).json().list();
    }

    Reply openDoors(long campaign) {
        return first.post("campaigns/" + campaign + "/field");
    }

    Json progress(long campaign) {
        return first.get("campaigns/" + campaign + "/progress").expect(200).json();
    }

    Reply close(long campaign) {
        return first.post("campaigns/" + campaign + "/close");
    }

    /** Gives one's half; with the second one the envelopes are opened. */
    Reply give(Client holder, long campaign, String half) {
        return holder.post("campaigns/" + campaign + "/opening", Map.of("passphrase", half));
    }

    Json protocol(long campaign) {
        return first.get("campaigns/" + campaign + "/opening").expect(200).json();
    }

    Reply results(long campaign) {
        return first.get("campaigns/" + campaign + "/results");
    }
}
