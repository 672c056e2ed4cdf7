package org.gankao.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gankao.questionbank.ItemRow;
import org.gankao.shared.Sha256;

/** Chooses what to practise next. */
final class Choice {

    private final Map<String, Practised> practised;
    private final LocalDate today;
    private final String salt;

    /**
     * @param practised by item
     * @param salt what makes the order of equals this cadre's own
     */
    Choice(Map<String, Practised> practised, LocalDate today, String salt) {
        this.practised = practised;
        this.today = today;
        this.salt = salt;
    }

    /**
     * Items of a set, at most so many: of a topic first those not practised yet, then by the day they are due; due ones the
     * longest due first; wrong ones the longest wrong first. Equals are mixed anew each day.
     *
     * @param topic code; empty: all
     */
    List<ItemRow> of(PracticeSet set, String topic, List<ItemRow> open, int most) {
        return open.stream()
                .filter(row -> topic.isEmpty() || row.topicCode().equals(topic))
                .filter(row -> belongs(set, row.code()))
                .sorted(Comparator.comparing((ItemRow row) -> day(set, row.code()))
                        .thenComparing(this::mixed))
                .limit(most)
                .toList();
    }

    private boolean belongs(PracticeSet set, String code) {
        Practised known = practised.get(code);
        return switch (set) {
            case TOPIC -> true;
            case DUE -> known != null && known.isDue(today);
            case WRONG -> known != null && known.isWrong();
        };
    }

    private LocalDate day(PracticeSet set, String code) {
        Practised known = practised.get(code);
        if (known == null) {
            return LocalDate.MIN;
        }
        LocalDate wrongOn = known.wrongOn();
        return set == PracticeSet.WRONG && wrongOn != null ? wrongOn : known.dueOn();
    }

    /** The same on one day, so that turning back shows the same items. */
    String mixed(ItemRow row) {
        return Sha256.hex(salt + today + row.code());
    }
}
