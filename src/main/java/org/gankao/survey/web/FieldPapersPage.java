package org.gankao.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.BusinessTime;
import org.gankao.survey.CampaignPlan;
import org.gankao.survey.CampaignRow;
import org.gankao.survey.CampaignService;
import org.gankao.survey.print.FieldContact;
import org.gankao.survey.print.FieldContactService;
import org.jspecify.annotations.Nullable;

/** Backs the card of papers on {@code survey/teams.xhtml}: whom to call, guides, and what is printed for the field. */
@Named
@ViewScoped
public class FieldPapersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CampaignService campaigns;

    @Inject
    FieldContactService contacts;

    @Inject
    Caller caller;

    @Inject
    Params params;

    @Inject
    Clock clock;

    private CampaignRow campaign;
    private boolean mayPrint;
    private boolean contactSet;
    private int guideCount;
    private String office = "";
    private String person = "";
    private String telephone = "";
    private String list = "";

    @PostConstruct
    void init() {
        campaign = campaigns.get(params.id("campaign"));
        mayPrint = caller.may(Permission.SURVEY_EDIT);
        load();
    }

    private void load() {
        if (!mayPrint) {
            return;
        }
        FieldContact contact = contacts.contact(campaign.id()).orElse(null);
        contactSet = contact != null;
        if (contact != null) {
            office = contact.office();
            person = contact.person();
            telephone = contact.telephone();
        }
        guideCount = contacts.guides(campaign.id()).size();
    }

    public void saveContact() {
        contacts.setContact(campaign.id(), new FieldContact(office, person, telephone));
        load();
    }

    /** Takes all guides of the pasted list, or none if a line cannot be. */
    public void addGuides() {
        contacts.setGuides(campaign.id(), list);
        list = "";
        load();
    }

    /** Today if the doors are open, else the next field day; the last once all are over. */
    public LocalDate getNextDay() {
        CampaignPlan plan = campaign.plan();
        LocalDate today = BusinessTime.dateOf(clock.instant());
        if (today.isBefore(plan.fieldFrom())) {
            return plan.fieldFrom();
        }
        return today.isAfter(plan.fieldUntil()) ? plan.fieldUntil() : today;
    }

    /** The days of routes, as dates of the plan. */
    public List<LocalDate> getDays() {
        return campaign.plan()
                .fieldFrom()
                .datesUntil(campaign.plan().fieldUntil().plusDays(1))
                .toList();
    }

    public CampaignRow getCampaign() {
        return campaign;
    }

    public boolean isMayPrint() {
        return mayPrint;
    }

    public boolean isContactSet() {
        return contactSet;
    }

    public int getGuideCount() {
        return guideCount;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(@Nullable String office) {
        this.office = office == null ? "" : office;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public String getTelephone() {
        return telephone;
    }

    public void setTelephone(@Nullable String telephone) {
        this.telephone = telephone == null ? "" : telephone;
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }
}
