package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.exam.marking.SessionItem.Choice;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.FormDesk;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.questionbank.KeyText;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;

/** The questions all cadres of a marked session shared, for those who weigh whether one is in order. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class SessionItemService {

    @Inject
    SessionService sessions;

    @Inject
    PaperService papers;

    @Inject
    FormDesk forms;

    @Inject
    KeyRepository keys;

    /**
     * Questions in the order of the first form that has each.
     *
     * @throws ConflictException before the session is marked: keys stay shut while it is held
     */
    @Requires(Permission.RESULT_RELEASE)
    public List<SessionItem> ofSession(long session) {
        Map<String, SessionItem> items = new LinkedHashMap<>();
        for (FormRow form : papers.forms(requireMarked(session).paperId())) {
            Map<String, KeyedItem> keyed = keyed(form.id());
            for (Map<String, Object> document : documents(form.id())) {
                KeyedItem key = keyed.get(Documents.text(document.get("id")));
                if (key != null) {
                    items.computeIfAbsent(key.ref(), ref -> item(key, document))
                            .places()
                            .add(form.label() + "-" + key.item());
                }
            }
        }
        return List.copyOf(items.values());
    }

    /** @throws NotFoundException if no form of the session has it */
    @Requires(Permission.RESULT_RELEASE)
    public SessionItem item(long session, String ref) {
        return ofSession(session).stream()
                .filter(item -> item.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.item.unknown"));
    }

    /** The key of a question as its section keeps it. */
    @Requires(Permission.RESULT_RELEASE)
    public Map<String, Object> key(long session, String ref) {
        return papers.forms(requireMarked(session).paperId()).stream()
                .flatMap(form -> keyed(form.id()).values().stream())
                .filter(item -> item.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.item.unknown"))
                .key();
    }

    /** What an item of a form was made from; empty if the form has no such item. */
    @Requires({Permission.RESULT_RELEASE, Permission.OBJECTION_DECIDE, Permission.OWN_RESULT_VIEW})
    public Optional<String> refOf(long form, String item) {
        return Optional.ofNullable(keyed(form).get(item)).map(KeyedItem::ref);
    }

    private SessionRow requireMarked(long session) {
        SessionRow row = sessions.get(session);
        if (row.state() != SessionState.MARKED && row.state() != SessionState.RELEASED) {
            throw new ConflictException("exam.session.notMarked");
        }
        return row;
    }

    private Map<String, KeyedItem> keyed(long form) {
        return keys.ofForm(form).map(kept -> KeyedItem.read(kept.document())).orElse(Map.of());
    }

    private List<Map<String, Object>> documents(long form) {
        Map<String, Object> paper = Documents.read(new String(forms.of(form).plain(), StandardCharsets.UTF_8));
        return Documents.maps(paper.get("sections")).stream()
                .filter(section -> section.get("items") != null)
                .flatMap(section -> Documents.maps(section.get("items")).stream())
                .toList();
    }

    private static SessionItem item(KeyedItem key, Map<String, Object> document) {
        Optional<ItemType> type = key.key().get("answers") instanceof List<?>
                ? ItemType.ofPackName(Documents.text(key.key().get("type")))
                : Optional.empty();
        List<Choice> options = new ArrayList<>();
        if (document.get("options") != null) {
            Documents.maps(document.get("options"))
                    .forEach(one -> options.add(new Choice(Documents.text(one.get("id")), Reviewed.text(one, "text"))));
        }
        return new SessionItem(
                key.ref(),
                new ArrayList<>(),
                type.orElse(null),
                Reviewed.text(document, document.get("stem") == null ? "title" : "stem"),
                type.map(known -> String.join("；", KeyText.lines(KeySyntax.read(known, (List<?>)
                                key.key().get("answers")))))
                        .orElse(""),
                options);
    }
}
