package org.gankao.practice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.gankao.platform.faces.Params;
import org.gankao.practice.PracticeService;
import org.gankao.practice.PracticeSet;
import org.gankao.practice.PracticeTopic;

/** Backs {@code practice/run.xhtml}: the frame in which {@code assets/practice/run.js} asks one item after the other. */
@Named
@RequestScoped
public class PracticeRunPage {

    @Inject
    PracticeService practice;

    @Inject
    Params params;

    private PracticeSet set = PracticeSet.TOPIC;
    private String topic = "";
    private String topicName = "";

    @PostConstruct
    void load() {
        String wanted = params.text("set").orElse("");
        set = Arrays.stream(PracticeSet.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(PracticeSet.TOPIC);
        practice.overview().topics().stream()
                .filter(one -> one.code().equals(params.text("topic").orElse("")))
                .findFirst()
                .ifPresent(this::narrow);
    }

    private void narrow(PracticeTopic to) {
        topic = to.code();
        topicName = to.name();
    }

    public PracticeSet getSet() {
        return set;
    }

    /** Code of the topic; empty: all. */
    public String getTopic() {
        return topic;
    }

    /** Name of the topic; empty: all. */
    public String getTopicName() {
        return topicName;
    }
}
