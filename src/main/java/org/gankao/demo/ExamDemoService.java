package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.exam.sitting.SealingService;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.security.OpenToAll;
import org.gankao.shared.Fraction;

/**
 * Holds last quarter's test on paper: seals it as always, then writes what 1,312 cadres answered, and when.
 *
 * <p>Each cadre has an ability drawn from a normal distribution, each item a difficulty; the chance of a right answer is
 * logistic in their difference, so that scores spread as real ones do and items tell people apart.
 */
@ApplicationScoped
@Transactional
@OpenToAll // runs in the demo county only, called by its loader
class ExamDemoService {

    private static final long RANDOM_SEED = 20_261_121L;
    private static final double ABILITY_SPREAD = 0.62;
    private static final int ROWS_A_STEP = 20_000;
    private static final int WAYS = 150;

    @Inject
    SealingService sealing;

    @Inject
    ExamDemoRepository rows;

    @Inject
    @Any
    Instance<SectionMarker> markers;

    /**
     * What may be answered to an item.
     *
     * @param ease log odds that a middling cadre is right, in hundredths
     * @param right responses that gain all, or nearly all, points
     * @param wrong responses that gain less
     */
    private record Answers(String item, int ease, List<String> right, List<String> wrong) {}

    /** Seals a session and writes its answers as if it had been held from {@code opened} on. */
    public void hold(long session, String seed, Instant opened, Progress progress) {
        sealing.seal(session, seed, progress);
        RandomGenerator random = new SplittableRandom(RANDOM_SEED);
        Map<Long, List<Answers>> forms = new HashMap<>();
        List<Object[]> steps = new ArrayList<>();
        List<Object[]> current = new ArrayList<>();
        List<ExamDemoRepository.Seat> seats = rows.seats(session);
        int done = 0;
        for (ExamDemoRepository.Seat seat : seats) {
            progress.at(done++, seats.size());
            if (random.nextInt(110) == 0) {
                rows.absent(seat.sitting());
                continue;
            }
            List<Answers> answers = new ArrayList<>(forms.computeIfAbsent(
                    seat.form(), form -> answers(rows.formDocument(form), rows.formKey(form), random)));
            rows.supplement(seat.sitting())
                    .ifPresent(own -> answers.addAll(answers(own.document(), own.key(), random)));
            Instant started = opened.plusSeconds(random.nextInt(240));
            sit(seat, answers, started, random, steps, current);
            if (current.size() > ROWS_A_STEP) {
                rows.write(steps, current);
                steps.clear();
                current.clear();
            }
        }
        rows.write(steps, current);
        rows.close(session, opened, opened.plus(Duration.ofMinutes(75)));
        progress.at(seats.size(), seats.size());
    }

    private void sit(
            ExamDemoRepository.Seat seat,
            List<Answers> answers,
            Instant started,
            RandomGenerator random,
            List<Object[]> steps,
            List<Object[]> current) {
        double ability = random.nextGaussian() * ABILITY_SPREAD;
        Instant at = started;
        int seq = 0;
        int pace = 22 + random.nextInt(24);
        Instant deadline = started.plus(Duration.ofMinutes(60));
        for (Answers item : answers) {
            at = at.plusSeconds(pace / 2 + random.nextInt(pace));
            if (at.isAfter(deadline)) {
                break;
            }
            if (random.nextInt(260) != 0) {
                String response = choose(item, ability, random);
                seq++;
                steps.add(new Object[] {seat.sitting(), item.item(), 1, seq, response, at, at});
                current.add(new Object[] {seat.sitting(), item.item(), 1, seq, response, at});
            }
        }
        boolean inTime = at.plusSeconds(120).isBefore(deadline);
        rows.handIn(seat.sitting(), started, deadline, inTime ? at.plusSeconds(60) : deadline, inTime);
    }

    private static String choose(Answers item, double ability, RandomGenerator random) {
        double chance = 1 / (1 + Math.exp(-(item.ease() / 100.0 + ability)));
        List<String> from = random.nextDouble() < chance || item.wrong().isEmpty() ? item.right() : item.wrong();
        return from.get(random.nextInt(from.size()));
    }

    private List<Answers> answers(String document, String key, RandomGenerator random) {
        Map<String, Object> keys = Documents.map(Documents.read(key).get("items"));
        List<Answers> all = new ArrayList<>();
        for (Map<String, Object> section :
                Documents.maps(Documents.read(document).get("sections"))) {
            if (section.get("items") != null) {
                for (Map<String, Object> item : Documents.maps(section.get("items"))) {
                    Map<String, Object> kept = Documents.map(keys.get(Documents.text(item.get("id"))));
                    all.add(answers(item, Documents.map(kept.get("key")), random));
                }
            }
        }
        return all;
    }

    /** Tries responses on the real marking and sorts them by what they gain. */
    private Answers answers(Map<String, Object> item, Map<String, Object> key, RandomGenerator random) {
        String id = Documents.text(item.get("id"));
        SectionKind kind = SectionKind.ofItem(id);
        SectionMarker marker =
                markers.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        Map<String, Fraction> gains = new TreeMap<>();
        candidates(item, key, random)
                .forEach(response -> gains.put(
                        response,
                        response.isEmpty() ? Fraction.ZERO : marker.share(key, response, MarkingRules.USUAL)));
        Fraction best = gains.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        Fraction good = item.get("type").equals("case") ? Fraction.of(4, 5) : best;
        List<String> right = gains.keySet().stream()
                .filter(response -> gains.get(response).compareTo(good) >= 0)
                .toList();
        List<String> wrong = gains.keySet().stream()
                .filter(response -> !right.contains(response))
                .toList();
        return new Answers(id, 110 + random.nextInt(150), right.isEmpty() ? List.copyOf(gains.keySet()) : right, wrong);
    }

    private static List<String> candidates(Map<String, Object> item, Map<String, Object> key, RandomGenerator random) {
        String type = Documents.text(item.get("type"));
        return switch (type) {
            case "true-false" -> List.of("true", "false");
            case "multiple" -> subsets(options(item));
            case "fill-in" -> filled(key);
            case "short-answer" -> written(key);
            case "case" -> ways(item, random);
            default -> options(item);
        };
    }

    private static List<String> options(Map<String, Object> item) {
        return Documents.maps(item.get("options")).stream()
                .map(option -> Documents.text(option.get("id")))
                .toList();
    }

    private static List<String> subsets(List<String> ids) {
        List<String> all = new ArrayList<>();
        for (int mask = 3; mask < 1 << ids.size(); mask++) {
            if (Integer.bitCount(mask) >= 2) {
                List<String> chosen = new ArrayList<>();
                for (int i = 0; i < ids.size(); i++) {
                    if ((mask >> i & 1) == 1) {
                        chosen.add(ids.get(i));
                    }
                }
                all.add(String.join(",", chosen));
            }
        }
        return all;
    }

    /** The accepted spellings, and what people write who do not know. */
    private static List<String> filled(Map<String, Object> key) {
        List<?> blanks = (List<?>) key.get("answers");
        List<String> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Object blank : blanks) {
            String first = Documents.text(((List<?>) blank).get(0));
            right.add(json(first));
            wrong.add(json(first.matches(".*[0-9一二三四五六七八九十].*") ? "十五" : "有关部门"));
        }
        return List.of("[" + String.join(",", right) + "]", "[" + String.join(",", wrong) + "]");
    }

    /** All points of a short answer, some of them in other orders, or nothing to the point. */
    private static List<String> written(Map<String, Object> key) {
        List<String> points = ((List<?>) key.get("answers"))
                .stream().map(point -> Documents.text(((List<?>) point).get(0))).toList();
        List<String> all = new ArrayList<>();
        all.add(String.join("；", points) + "。");
        all.add("按政策要求认真落实，多向上级请示，做好群众工作。");
        for (int from = 0; from < points.size(); from++) {
            all.add(points.get(from) + "。");
            all.add("一是" + points.get(from) + "；二是" + points.get((from + 1) % points.size()) + "。");
        }
        return all;
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Some ways through a case, each to an end. */
    private static List<String> ways(Map<String, Object> item, RandomGenerator random) {
        Map<String, Object> nodes = Documents.map(item.get("nodes"));
        List<String> ways = new ArrayList<>();
        for (int way = 0; way < WAYS; way++) {
            List<String> choices = new ArrayList<>();
            Map<String, Object> node = Documents.map(nodes.get(Documents.text(item.get("start"))));
            while (!Documents.maps(node.get("choices")).isEmpty()) {
                List<Map<String, Object>> open = Documents.maps(node.get("choices"));
                Map<String, Object> choice = open.get(random.nextInt(open.size()));
                choices.add(Documents.text(choice.get("id")));
                node = Documents.map(nodes.get(Documents.text(choice.get("next"))));
            }
            ways.add(String.join(",", choices));
        }
        return ways.stream().distinct().toList();
    }
}
