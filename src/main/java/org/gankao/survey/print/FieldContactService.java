package org.gankao.survey.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.CampaignService;
import org.gankao.survey.SampleService;

/** Whom villagers and evaluators may call: the department's contact, and a guide in each village. */
@ApplicationScoped
@Transactional
public class FieldContactService {

    @Inject
    FieldPaperRepository papers;

    @Inject
    CampaignService campaigns;

    @Inject
    SampleService samples;

    @Inject
    Event<Change> changes;

    @Requires(Permission.SURVEY_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Optional<FieldContact> contact(long campaignId) {
        return papers.contact(campaignId);
    }

    /** @throws NotFoundException if there is no such campaign */
    @Requires(Permission.SURVEY_EDIT)
    public void setContact(long campaignId, FieldContact contact) {
        campaigns.get(campaignId);
        papers.setContact(campaignId, contact);
        changes.fire(Change.of("survey.contact.set", "campaign:" + campaignId, "name", contact.person()));
    }

    /** Guides with their telephones, for those who send the pairs. */
    @Requires(Permission.SURVEY_EDIT)
    @Transactional(TxType.SUPPORTS)
    public List<Guide> guides(long campaignId) {
        return papers.guides(campaignId);
    }

    /**
     * Adds guides, or puts them in the place of who was one.
     *
     * @param list as {@link GuideList} reads it
     * @return how many
     * @throws RuleViolationException naming the line that cannot be
     */
    @Requires(Permission.SURVEY_EDIT)
    public int setGuides(long campaignId, String list) {
        campaigns.get(campaignId);
        List<Guide> guides = GuideList.parse(list, samples.villages(campaignId));
        papers.setGuides(campaignId, guides);
        changes.fire(Change.of("survey.guides.set", "campaign:" + campaignId, "count", guides.size()));
        return guides.size();
    }
}
