package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemCount;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemType;

/** Backs {@code questionbank/topics.xhtml}: what papers may be made of, by topic, type and difficulty. */
@Named
@RequestScoped
public class TopicsPage {

    /** Shades of a cell, from none to many. */
    private static final int SHADES = 5;

    @Inject
    ItemService items;

    private List<Topic> topics = List.of();
    private long most;

    /** A topic with its counts by type, then difficulty. */
    public record Topic(String code, String name, long total, Map<ItemType, Map<Difficulty, Long>> cells) {

        public long of(ItemType type, Difficulty difficulty) {
            return cells.getOrDefault(type, Map.of()).getOrDefault(difficulty, 0L);
        }
    }

    @PostConstruct
    void init() {
        List<ItemCount> counts = items.counts();
        most = counts.stream().mapToLong(ItemCount::items).max().orElse(0);
        Map<String, List<ItemCount>> byTopic =
                counts.stream().collect(Collectors.groupingBy(ItemCount::topicCode, TreeMap::new, Collectors.toList()));
        topics = byTopic.values().stream().map(TopicsPage::topic).toList();
    }

    private static Topic topic(List<ItemCount> counts) {
        return new Topic(
                counts.get(0).topicCode(),
                counts.get(0).topicName(),
                counts.stream().mapToLong(ItemCount::items).sum(),
                counts.stream()
                        .collect(Collectors.groupingBy(
                                ItemCount::type, Collectors.toMap(ItemCount::difficulty, ItemCount::items))));
    }

    public List<Topic> getTopics() {
        return topics;
    }

    /** Types the bank holds at all, in their order. */
    public List<ItemType> getTypes() {
        return Arrays.stream(ItemType.values())
                .filter(type -> topics.stream().anyMatch(topic -> topic.cells().containsKey(type)))
                .toList();
    }

    public List<Difficulty> getDifficulties() {
        return List.of(Difficulty.values());
    }

    /** 0 for none, else 1 to 5 by how near the fullest cell it is. */
    public int shade(long count) {
        return count == 0 || most == 0 ? 0 : (int) Math.max(1, (count * SHADES + most - 1) / most);
    }

    public long getTotal() {
        return topics.stream().mapToLong(Topic::total).sum();
    }

    public long totalOf(Difficulty difficulty) {
        return topics.stream()
                .flatMap(topic -> topic.cells().values().stream())
                .mapToLong(cell -> cell.getOrDefault(difficulty, 0L))
                .sum();
    }
}
