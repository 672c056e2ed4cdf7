package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.paper.SectionKind;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.questionbank.KeyText;
import org.gankao.shared.NotFoundException;

/** Shows forms with their keys to those who make papers; every look leaves a trace. */
@ApplicationScoped
@Transactional
public class PreviewService {

    @Inject
    PaperService papers;

    @Inject
    KeyRepository keys;

    @Inject
    Event<Change> changes;

    /** The items of a form in its stored order; personal sections are in no form. */
    @Requires(Permission.PAPER_EDIT)
    public List<PreviewItem> preview(long form) {
        Map<String, KeyedItem> keyed = keyed(form);
        List<PreviewItem> items = new ArrayList<>();
        for (Map<String, Object> section : Documents.maps(papers.document(form).get("sections"))) {
            if (section.get("items") != null) {
                for (Map<String, Object> item : Documents.maps(section.get("items"))) {
                    KeyedItem key = keyed.get(Documents.text(item.get("id")));
                    items.add(new PreviewItem(
                            SectionKind.valueOf(Documents.text(section.get("kind"))),
                            key.item(),
                            key.ref(),
                            item,
                            answer(key)));
                }
            }
        }
        changes.fire(Change.of("exam.paper.preview", "form:" + form, "items", items.size()));
        return items;
    }

    /** A form as candidates get it, without a key. */
    @Requires(Permission.PAPER_EDIT)
    public Map<String, Object> asCandidate(long form) {
        Map<String, Object> document = papers.document(form);
        changes.fire(Change.of("exam.paper.preview", "form:" + form));
        return document;
    }

    /** What marking knows of each item of a form, by its number; the caller leaves the trace. */
    @Requires(Permission.PAPER_EDIT)
    public Map<String, Map<String, Object>> keys(long form) {
        return keyed(form).values().stream().collect(Collectors.toMap(KeyedItem::item, KeyedItem::key));
    }

    private Map<String, KeyedItem> keyed(long form) {
        return keys.ofForm(form)
                .map(kept -> KeyedItem.read(kept.document()))
                .orElseThrow(() -> new NotFoundException("exam.paper.unknown"));
    }

    /** Keys of other sections than the bank's say nothing in short. */
    private static String answer(KeyedItem keyed) {
        return keyed.key().get("answers") instanceof List<?> answers
                ? ItemType.ofPackName(Documents.text(keyed.key().get("type")))
                        .map(type -> String.join("；", KeyText.lines(KeySyntax.read(type, answers))))
                        .orElse("")
                : "";
    }
}
