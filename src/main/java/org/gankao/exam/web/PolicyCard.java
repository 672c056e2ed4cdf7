package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.exam.sitting.PolicyChange;
import org.gankao.exam.sitting.PolicyService;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Backs {@code WEB-INF/exam/policy.xhtml}: what cadres see after the release of a sealed session. */
@Named
@ViewScoped
public class PolicyCard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PolicyService policies;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private long session;
    private List<PolicyChange> proposals = List.of();
    private ReviewPolicy policy = ReviewPolicy.SCORE;
    private String reason = "";

    @PostConstruct
    void init() {
        session = params.id("id");
        proposals = policies.ofSession(session);
    }

    public String propose() {
        policies.propose(session, policy, reason);
        return here();
    }

    public String confirm(PolicyChange change) {
        policies.confirm(change.id());
        return here();
    }

    public String refuse(PolicyChange change) {
        policies.refuse(change.id());
        return here();
    }

    private String here() {
        return "/exam/session.xhtml?faces-redirect=true&id=" + session;
    }

    /** Whether the caller proposed it, and so cannot confirm it. */
    public boolean own(PolicyChange change) {
        return change.proposedBy() == caller.require().accountId();
    }

    public boolean isProposable() {
        return proposals.stream().noneMatch(PolicyChange::isOpen);
    }

    public List<PolicyChange> getProposals() {
        return proposals;
    }

    public ReviewPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(ReviewPolicy policy) {
        this.policy = policy;
    }

    public ReviewPolicy[] getPolicies() {
        return ReviewPolicy.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
