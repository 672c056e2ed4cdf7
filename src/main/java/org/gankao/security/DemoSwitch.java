package org.gankao.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this installation plays the fictional county. Off, its accounts cannot sign in even if they are there. */
@ApplicationScoped
public class DemoSwitch {

    /** One password for all demo accounts, easily typed. */
    static final String PASSWORD = "gankao2026";

    private String size;

    protected DemoSwitch() {} // CDI proxy

    @Inject
    DemoSwitch(@ConfigProperty(name = "gankao.demo", defaultValue = "none") String size) {
        this.size = size;
    }

    public boolean on() {
        return size.equals("small") || size.equals("full");
    }

    /** {@code small}, {@code full} or {@code none}. */
    public String size() {
        return on() ? size : "none";
    }

    /** The password of all demo accounts, for the sign-in page. */
    public String password() {
        return PASSWORD;
    }

    boolean admits(Account account) {
        return !account.isDemo() || on();
    }
}
