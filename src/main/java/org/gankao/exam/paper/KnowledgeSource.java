package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.RevisionRow;
import org.gankao.questionbank.TopicRow;
import org.gankao.shared.draw.VerifiableDraw;

/** The knowledge section: approved items of the bank whose law is in force. */
@ApplicationScoped
class KnowledgeSource implements SectionSource {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "webp",
            "image/webp");

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    Clock clock;

    @Override
    public SectionKind kind() {
        return SectionKind.KNOWLEDGE;
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public List<Shortfall> shortfalls(SectionPlan plan) {
        List<ItemRow> candidates = candidates();
        Map<String, String> topics = items.topics().stream().collect(Collectors.toMap(TopicRow::code, TopicRow::name));
        List<Shortfall> found = new ArrayList<>();
        for (PlanRow row : plan.rows()) {
            long available = candidates.stream().filter(item -> fits(row, item)).count();
            if (available < row.items()) {
                found.add(new Shortfall(terms(row, topics), row.items(), available));
            }
        }
        if (found.isEmpty()) {
            FormAssembler.Gap gap = new FormAssembler<>(plan.rows(), candidates, KnowledgeSource::fits).gap();
            if (gap != null) {
                String rows =
                        gap.rows().stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining("、"));
                found.add(new Shortfall(
                        List.of(new Shortfall.Term("exam.plan.rows", rows)), gap.wanted(), gap.available()));
            }
        }
        return found;
    }

    @Override
    public List<List<SectionItem>> forms(SectionPlan plan, int count, String seed) {
        List<ItemRow> drawn = drawn(seed);
        List<List<ItemRow>> chosen = new FormAssembler<>(plan.rows(), drawn, KnowledgeSource::fits).forms(count);
        List<Long> revisions = chosen.stream()
                .flatMap(List::stream)
                .map(ItemRow::revisionId)
                .distinct()
                .toList();
        Map<Long, RevisionRow> contents = items.revisions(revisions);
        Map<Long, ItemKey> answers = keys.keys(revisions);
        List<PlanRow> places = plan.rows().stream()
                .flatMap(row -> java.util.Collections.nCopies(row.items(), row).stream())
                .toList();
        List<List<SectionItem>> forms = new ArrayList<>();
        for (List<ItemRow> form : chosen) {
            List<SectionItem> section = new ArrayList<>();
            for (int place = 0; place < form.size(); place++) {
                ItemRow item = form.get(place);
                RevisionRow revision = contents.get(item.revisionId());
                section.add(sectionItem(item, revision, answers.get(item.revisionId()), places.get(place)));
            }
            forms.add(section);
        }
        return forms;
    }

    /** Pictures belong to the photo section; here they stand only where a row asks for them. */
    static boolean fits(PlanRow row, ItemRow item) {
        return (row.topic().isEmpty() || row.topic().equals(item.topicCode()))
                && (row.itemType().isEmpty()
                        ? item.type() != ItemType.PICTURE
                        : row.itemType().equals(item.type().name()))
                && (row.difficulty().isEmpty()
                        || row.difficulty().equals(item.difficulty().name()));
    }

    private List<ItemRow> candidates() {
        return items.candidates(ItemQuery.approved(), BusinessTime.dateOf(clock.instant()));
    }

    private List<ItemRow> drawn(String seed) {
        Map<String, ItemRow> byCode =
                candidates().stream().collect(Collectors.toMap(ItemRow::code, Function.identity()));
        return new VerifiableDraw("exam-paper", List.copyOf(byCode.keySet()), seed)
                .order().stream().map(byCode::get).toList();
    }

    private static SectionItem sectionItem(ItemRow item, RevisionRow revision, ItemKey key, PlanRow row) {
        ItemContent content = revision.content();
        Map<String, Object> document = new HashMap<>();
        document.put("type", content.type().packName());
        document.put("stem", content.stem());
        if (content.type().hasOptions()) {
            List<Object> options = new ArrayList<>();
            content.options().forEach((id, text) -> options.add(Map.of("id", id, "text", text)));
            document.put("options", options);
        }
        if (content.type() == ItemType.FILL_IN) {
            document.put("blanks", content.blanks());
        }
        List<Media> media = new ArrayList<>();
        if (content.picture() != null) {
            Media picture = picture(content.picture());
            media.add(picture);
            document.put("picture", picture.address());
            document.put("alt", content.alt() == null ? "" : content.alt());
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("type", content.type().packName());
        kept.put("answers", key.answers());
        return new SectionItem(item.code() + "@" + revision.number(), document, kept, row.points(), media);
    }

    private static Media picture(String path) {
        String type = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        try (InputStream in = KnowledgeSource.class.getResourceAsStream("/question-bank/" + path)) {
            if (type == null || in == null) {
                throw new IllegalStateException("The bank has no picture " + path);
            }
            return new Media(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static List<Shortfall.Term> terms(PlanRow row, Map<String, String> topics) {
        List<Shortfall.Term> terms = new ArrayList<>();
        if (!row.topic().isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.topic", topics.getOrDefault(row.topic(), row.topic())));
        }
        if (!row.itemType().isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.itemType", "ItemType." + row.itemType()));
        }
        if (!row.difficulty().isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.difficulty", "Difficulty." + row.difficulty()));
        }
        if (terms.isEmpty()) {
            terms.add(new Shortfall.Term("exam.plan.section", "SectionKind.KNOWLEDGE"));
        }
        return terms;
    }
}
