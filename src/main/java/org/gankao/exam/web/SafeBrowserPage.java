package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gankao.exam.sitting.ConfigKey;
import org.gankao.exam.sitting.SafeBrowserService;
import org.gankao.exam.sitting.SebConfiguration;
import org.gankao.platform.faces.Params;
import org.jspecify.annotations.Nullable;

/** Backs the card about Safe Exam Browser on {@code exam/session.xhtml}. */
@Named
@ViewScoped
public class SafeBrowserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SafeBrowserService browsers;

    @Inject
    Params params;

    private long session;
    private String keys = "";
    private String configuration = "";

    @PostConstruct
    void init() {
        session = params.id("id");
        keys = browsers.ofSession(session).stream().map(ConfigKey::hex).collect(Collectors.joining("\n"));
    }

    public String save() {
        List<ConfigKey> wanted = new ArrayList<>(
                keys.lines().filter(line -> !line.isBlank()).map(ConfigKey::new).toList());
        if (!configuration.isBlank()) {
            wanted.add(ConfigKey.of(SebConfiguration.read(configuration.strip())));
        }
        browsers.set(session, wanted);
        return "/exam/session.xhtml?faces-redirect=true&id=" + session;
    }

    /** Config Keys, one a line. */
    public String getKeys() {
        return keys;
    }

    public void setKeys(@Nullable String keys) {
        this.keys = keys == null ? "" : keys;
    }

    /** Text of a configuration file. */
    public String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(@Nullable String configuration) {
        this.configuration = configuration == null ? "" : configuration;
    }
}
