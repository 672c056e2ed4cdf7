package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gankao.exam.marking.desk.DeskQuestion;
import org.gankao.exam.marking.desk.DeskService;
import org.gankao.exam.marking.desk.MarkerLine;
import org.gankao.exam.marking.desk.MarkerView;
import org.gankao.exam.sitting.SessionService;
import org.gankao.platform.faces.Params;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/marking.xhtml}: a marker's questions, and one answer after the other. */
@Named
@ViewScoped
public class MarkingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @Inject
    DeskService desk;

    @Inject
    SessionService sessions;

    @Inject
    Params params;

    private List<DeskQuestion> questions = List.of();
    private Map<Long, String> names = new TreeMap<>();
    private long session;
    private String ref = "";
    private @Nullable MarkerView view;
    private List<MarkerLine> own = List.of();
    private @Nullable BigDecimal points;
    private String remark = "";
    private boolean together;

    @PostConstruct
    void init() {
        session = params.optionalId("session").orElse(0L);
        ref = params.text("ref").orElse("");
        if (ref.isEmpty()) {
            questions = desk.questions();
            questions.forEach(one ->
                    names.computeIfAbsent(one.session(), id -> sessions.get(id).name()));
        } else {
            names.put(session, sessions.get(session).name());
            view = params.optionalId("answer")
                    .map(desk::get)
                    .or(() -> desk.next(session, ref))
                    .orElse(null);
            own = desk.own(session, ref).stream().limit(SHOWN).toList();
            if (view != null) {
                points = view.own() == null ? null : view.own().stripTrailingZeros();
                remark = view.remark();
            }
        }
    }

    /** Gives the points; the next answer follows. */
    public String mark() {
        if (view != null && points != null) {
            desk.mark(view.script(), points, remark, together);
        }
        return address(ref);
    }

    /** What follows on this page: with this question, or the list of all. */
    public String address(String of) {
        return "/exam/marking.xhtml?faces-redirect=true&session=" + session + "&ref="
                + URLEncoder.encode(of, StandardCharsets.UTF_8);
    }

    public boolean isListed() {
        return ref.isEmpty();
    }

    public List<DeskQuestion> getQuestions() {
        return questions;
    }

    public String name(long of) {
        return names.getOrDefault(of, "");
    }

    /** The answer to be marked; null: none waits. */
    public @Nullable MarkerView getView() {
        return view;
    }

    /** The marker's newest marks of this question. */
    public List<MarkerLine> getOwn() {
        return own;
    }

    public String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public long getSession() {
        return session;
    }

    public String getRef() {
        return ref;
    }

    public @Nullable BigDecimal getPoints() {
        return points;
    }

    public void setPoints(@Nullable BigDecimal points) {
        this.points = points;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }

    public boolean isTogether() {
        return together;
    }

    public void setTogether(boolean together) {
        this.together = together;
    }
}
