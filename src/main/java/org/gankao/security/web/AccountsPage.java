package org.gankao.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.JobState;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.security.AccountQuery;
import org.gankao.security.AccountRow;
import org.gankao.security.AccountService;
import org.gankao.security.FirstAccounts;
import org.gankao.security.SlipService;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Backs {@code security/accounts.xhtml}: who can sign in, as what; new accounts, locks, first passwords. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AccountService accounts;

    @Inject
    FirstAccounts firstAccounts;

    @Inject
    SlipService slips;

    @Inject
    UnitService units;

    @Inject
    Caller caller;

    @Inject
    Language language;

    private String text = "";
    private @Nullable Role role;
    private LazyDataModel<AccountRow> rows;
    private AccountForm form = new AccountForm();

    @PostConstruct
    void init() {
        rows = new Rows();
    }

    /** Starts making accounts for everybody in the roster who has none. */
    public void openForRoster() {
        firstAccounts.start(language.getLocale());
    }

    public void begin() {
        form = new AccountForm();
    }

    public void begin(AccountRow row) {
        form = AccountForm.of(row);
    }

    /** Makes or changes an account; a new one leads to the slip with its first password. */
    public @Nullable String save() {
        if (form.getId() != 0) {
            accounts.edit(form.getId(), form.getDisplayName(), form.roleSet(), form.getTownshipId(), form.version);
            return null;
        }
        long id =
                accounts.create(form.getLoginName(), form.getDisplayName(), form.roleSet(), form.getTownshipId(), null);
        return toSlips(slips.reset(id));
    }

    public void suspend(AccountRow row) {
        accounts.suspend(row.id());
    }

    public void reactivate(AccountRow row) {
        accounts.reactivate(row.id());
    }

    public void unlock(AccountRow row) {
        accounts.unlock(row.id());
    }

    public String reset(AccountRow row) {
        return toSlips(slips.reset(row.id()));
    }

    static String toSlips(String batch) {
        return "/security/slips.xhtml?faces-redirect=true&batch=" + batch;
    }

    public @Nullable JobRow getJob() {
        return firstAccounts.newest().orElse(null);
    }

    /** Batch of slips the caller's last run made; null if it was somebody else's or is under way. */
    public @Nullable String getBatch() {
        return firstAccounts
                .newest()
                .filter(job -> job.state() == JobState.DONE)
                .filter(job -> job.startedBy() != null
                        && job.startedBy() == caller.require().accountId())
                .map(JobRow::result)
                .orElse(null);
    }

    public boolean isMayEdit() {
        return caller.may(Permission.ACCOUNT_EDIT);
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<UnitRow> getTownships() {
        return units.townships();
    }

    public String townshipName(@Nullable Long id) {
        return id == null ? "" : names().getOrDefault(id, "");
    }

    private Map<Long, String> names() {
        return units.townships().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
    }

    public LazyDataModel<AccountRow> getRows() {
        return rows;
    }

    public AccountForm getForm() {
        return form;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }

    /** What is typed about an account. */
    public static class AccountForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private int version;
        private long id;
        private String loginName = "";
        private String displayName = "";
        private Role[] roles = {};
        private @Nullable Long townshipId;

        static AccountForm of(AccountRow row) {
            AccountForm form = new AccountForm();
            form.version = row.version();
            form.id = row.id();
            form.loginName = row.loginName();
            form.displayName = row.displayName();
            form.roles = row.roles().toArray(Role[]::new);
            form.townshipId = row.townshipId();
            return form;
        }

        EnumSet<Role> roleSet() {
            EnumSet<Role> set = EnumSet.noneOf(Role.class);
            set.addAll(Arrays.asList(roles));
            return set;
        }

        public long getId() {
            return id;
        }

        public String getLoginName() {
            return loginName;
        }

        public void setLoginName(@Nullable String loginName) {
            this.loginName = loginName == null ? "" : loginName;
        }

        public String getDisplayName() {
            return displayName;
        }

        public void setDisplayName(@Nullable String displayName) {
            this.displayName = displayName == null ? "" : displayName;
        }

        public Role[] getRoles() {
            return roles.clone();
        }

        public void setRoles(Role[] roles) {
            this.roles = roles.clone();
        }

        public @Nullable Long getTownshipId() {
            return townshipId;
        }

        public void setTownshipId(@Nullable Long townshipId) {
            this.townshipId = townshipId;
        }
    }

    private final class Rows extends LazyDataModel<AccountRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) page(0, 1).total();
        }

        @Override
        public List<AccountRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return page(first, size).rows();
        }

        @Override
        public String getRowKey(AccountRow row) {
            return String.valueOf(row.id());
        }

        @Override
        public @Nullable AccountRow getRowData(String key) {
            return accounts.find(Long.parseLong(key));
        }

        private Page<AccountRow> page(int first, int max) {
            return accounts.page(new AccountQuery(text, role, first, max));
        }
    }
}
