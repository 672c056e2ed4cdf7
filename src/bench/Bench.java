import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Measures a running server of the demo county as candidates use it: they sign in beforehand, open their papers at the
 * bell, save answers one a request, and hand in. Needs the JDK only: {@code java src/bench/Bench.java --help}.
 *
 * <p>Every candidate belongs to one connection, as a device does: his answers arrive in order, and no figure rests on
 * two devices quarrelling over a sitting. A sitting can be started and handed in once only, so these two phases last as
 * long as there are candidates; a part of them is spent in a rehearsal before, so that the figures are those of a
 * server at work and not of its compiler.
 */
public final class Bench {

    private static final String HELP = """
            Measures a running Gankao server with the demo data, on this machine only.

              java src/bench/Bench.java [options]

              --url URL            server, plain HTTP on a loopback address       http://127.0.0.1:8080
              --candidates N       candidates taken into the test, at most 5000   100
              --first N            number of the first staff code tried           1
              --rehearsal N        of these, spent on warming up                  a tenth
              --connections C      simultaneous connections, at most 500          50
              --seconds S          length of each sustained phase, at most 600    15
              --warm-up S          seconds of the same load before it, unmeasured 5
              --sign-ins N         simultaneous sign-ins, at most 13              4
              --password TEXT      of the candidates                              gankao2026
              --app-pid PID        application JVM     by default who listens on the port
              --db-pid PID         mariadbd            by default the one started with the application

            A candidate can start and hand in once: run it again with a higher --first, or on fresh data.
            """;

    private static final Duration ONE_SHOT_LIMIT = Duration.ofMinutes(2);
    private static final int FIRST_SEQ = 1;

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(HELP);
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.println(HELP);
            return;
        }
        Meter meter = Meter.of(options);
        Report report = new Report(meter);
        report.heading(options);
        List<Candidate> candidates = signIn(options, report);
        int rehearsing = Math.min(options.rehearsal(), candidates.size() - 1);
        if (rehearsing < 0) {
            System.err.println("No candidate has a sitting to start: the demo is not loaded, or used up (--first).");
            System.exit(1);
        }
        List<Candidate> few = candidates.subList(0, rehearsing);
        List<Candidate> many = candidates.subList(rehearsing, candidates.size());
        Papers papers = new Papers();
        if (!few.isEmpty()) {
            rehearse(options, few, papers);
        }
        measure(options, many, papers, report);
        report.end();
    }

    private static List<Candidate> signIn(Options options, Report report) throws InterruptedException {
        Lanes lanes = Lanes.empty(options, options.signIns());
        SignIns work = new SignIns(options);
        // A password costs a good part of a second of one core, by design; twice at the first use of a demo account.
        Figures figures = lanes.run(report.meter(), Duration.ofSeconds(60L + 4L * options.candidates()), work::one);
        lanes.close();
        report.row("sign in", figures, Report.SIGN_IN, 1);
        report.note("%d of %d accounts tried have a sitting to start", work.ready().size(), work.tried());
        return work.ready();
    }

    /** Drives some candidates through everything, for the sake of the server's just-in-time compiler. */
    private static void rehearse(Options options, List<Candidate> few, Papers papers) throws InterruptedException {
        Meter none = Meter.NONE;
        Lanes lanes = Lanes.of(options, few);
        lanes.run(none, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> open(lane, candidate, papers)));
        lanes.keep(papers.settle(few));
        Duration warmUp = options.warmUp();
        lanes.run(none, warmUp, lane -> lane.around(candidate -> paper(lane, candidate, "")));
        lanes.run(none, warmUp, lane -> lane.around(candidate -> start(lane, candidate)));
        lanes.run(none, warmUp, lane -> lane.around(candidate -> save(lane, candidate)));
        lanes.run(none, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> handIn(lane, candidate)));
        lanes.run(none, warmUp, lane -> lane.around(candidate -> handIn(lane, candidate)));
        lanes.close();
    }

    private static void measure(Options options, List<Candidate> all, Papers papers, Report report)
            throws InterruptedException {
        Meter meter = report.meter();
        Lanes lanes = Lanes.of(options, all);
        lanes.run(Meter.NONE, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> look(lane, candidate)));

        Figures opening =
                lanes.run(meter, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> open(lane, candidate, papers)));
        report.row("open at the bell", opening, Report.OPEN, 1);
        report.row("  of it: start", opening, Report.START, 0);
        report.row("  of it: paper", opening, Report.PAPER, 0);
        report.row("  of it: own sections", opening, Report.SUPPLEMENT, 0);
        List<Candidate> writing = papers.settle(all);
        lanes.keep(writing);

        Figures whole =
                lanes.run(meter, options.length(), lane -> lane.around(candidate -> paper(lane, candidate, "")));
        report.row("paper, whole", whole, Report.PAPER, 1);
        Figures known = lanes.run(
                meter, options.length(), lane -> lane.around(candidate -> paper(lane, candidate, candidate.tag)));
        report.row("paper, unchanged", known, Report.PAPER, 1);

        lanes.run(Meter.NONE, options.warmUp(), lane -> lane.around(candidate -> save(lane, candidate)));
        Figures saving = lanes.run(meter, options.length(), lane -> lane.around(candidate -> save(lane, candidate)));
        report.row("save one answer", saving, Report.SAVE, 1);

        Figures handing = lanes.run(meter, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> handIn(lane, candidate)));
        report.row("hand in", handing, Report.HAND_IN, 1);
        report.note(
                "%d candidates, %d connections; start and hand-in happen once a candidate, %d each",
                all.size(), lanes.size(), all.size());
        lanes.close();
    }

    // ---- what a candidate's device does, as webapp/assets/exam does it

    private static void look(Lane lane, Candidate candidate) throws IOException {
        lane.call("look", new Request("GET", candidate.path(""), candidate.cookie, 0, "", null));
    }

    /** What a device does at the bell: starts, then fetches the paper all share and the sections of his own. */
    private static void open(Lane lane, Candidate candidate, Papers papers) throws IOException {
        long from = System.nanoTime();
        try {
            opened(lane, candidate, papers, from);
        } catch (IOException e) {
            lane.failed(Report.OPEN, e.getClass().getSimpleName());
            throw e;
        }
    }

    private static void opened(Lane lane, Candidate candidate, Papers papers, long from) throws IOException {
        Reply start = start(lane, candidate);
        Reply paper = paper(lane, candidate, "");
        Reply own = lane.call(
                Report.SUPPLEMENT, new Request("GET", candidate.path("/supplement"), candidate.cookie, 0, "", null));
        int status = Stream.of(start, paper, own)
                .mapToInt(Reply::status)
                .filter(code -> code / 100 != 2)
                .findFirst()
                .orElse(start.status());
        lane.took(Report.OPEN, System.nanoTime() - from, status);
        if (status / 100 == 2) {
            candidate.start = start;
            candidate.supplement = own;
            candidate.tag = paper.header("etag");
            papers.keep(candidate.tag, paper);
        }
    }

    private static Reply start(Lane lane, Candidate candidate) throws IOException {
        return lane.call(Report.START, new Request("POST", candidate.path("/start"), candidate.cookie, 0, "", "{}"));
    }

    private static Reply paper(Lane lane, Candidate candidate, String known) throws IOException {
        return lane.call(Report.PAPER, new Request("GET", candidate.path("/paper"), candidate.cookie, 0, known, null));
    }

    private static void save(Lane lane, Candidate candidate) throws IOException {
        int seq = candidate.seq++;
        Item item = candidate.items.get(seq % candidate.items.size());
        String response = item.responses().get(seq / candidate.items.size() % item.responses().size());
        String body = "[{\"item\":%s,\"seq\":%d,\"response\":%s,\"at\":%d}]"
                .formatted(Json.text(item.id()), seq, Json.text(response), System.currentTimeMillis());
        Request request =
                new Request("POST", candidate.path("/answers"), candidate.cookie, candidate.epoch, "", body);
        Reply reply = lane.call(Report.SAVE, request);
        if (reply.status() == 200 && !reply.text().contains("\"ACCEPTED\"")) {
            lane.failed(Report.SAVE, "not accepted");
        }
    }

    private static void handIn(Lane lane, Candidate candidate) throws IOException {
        lane.call(
                Report.HAND_IN,
                new Request("POST", candidate.path("/hand-in"), candidate.cookie, candidate.epoch, "", "[]"));
    }

    // ---- candidates and papers

    /** One candidate with his sitting; used by one lane at a time. */
    private static final class Candidate {

        private final String cookie;
        private final long sitting;
        private int epoch;
        private int seq = FIRST_SEQ;
        private String tag = "";
        private Reply start;
        private Reply supplement;
        private List<Item> items = List.of();

        Candidate(String cookie, long sitting) {
            this.cookie = cookie;
            this.sitting = sitting;
        }

        String path(String below) {
            return "/api/v1/sittings/" + sitting + below;
        }
    }

    /** An item with responses its type allows, at least one. */
    private record Item(String id, List<String> responses) {

        static Item of(Map<String, Object> item) {
            return new Item(String.valueOf(item.get("id")), responses(item));
        }

        private static List<String> responses(Map<String, Object> item) {
            String type = String.valueOf(item.get("type"));
            List<String> options = Json.maps(item.get("options")).stream()
                    .map(option -> String.valueOf(option.get("id")))
                    .sorted()
                    .toList();
            return switch (type) {
                case "true-false" -> List.of("true", "false");
                case "fill-in" -> List.of(blanks(item, "30日"), blanks(item, "村民会议"));
                case "case" -> List.of(way(item));
                case "multiple" -> List.of(String.join(",", options), String.join(",", options.subList(0, 2)));
                default -> options;
            };
        }

        private static String blanks(Map<String, Object> item, String text) {
            int count = item.get("blanks") instanceof Number number ? number.intValue() : 1;
            return "[" + String.join(",", Collections.nCopies(count, Json.text(text))) + "]";
        }

        /** Always the first choice, up to an end. */
        private static String way(Map<String, Object> item) {
            Map<String, Object> nodes = Json.map(item.get("nodes"));
            List<String> way = new ArrayList<>();
            Object node = item.get("start");
            while (way.size() < nodes.size()) {
                List<Map<String, Object>> choices =
                        Json.maps(Json.map(nodes.get(String.valueOf(node))).get("choices"));
                if (choices.isEmpty()) {
                    break;
                }
                way.add(String.valueOf(choices.get(0).get("id")));
                node = choices.get(0).get("next");
            }
            return String.join(",", way);
        }
    }

    /** The forms seen, by entity tag; read after the bell, so that reading costs no measured time. */
    private static final class Papers {

        private final Map<String, Reply> byTag = new ConcurrentHashMap<>();

        void keep(String tag, Reply paper) {
            byTag.putIfAbsent(tag, paper);
        }

        /** @return those who have opened their paper, now with its items and their epoch */
        List<Candidate> settle(List<Candidate> candidates) {
            Map<String, List<Item>> common = new LinkedHashMap<>();
            byTag.forEach((tag, paper) -> common.put(tag, items(paper)));
            List<Candidate> able = new ArrayList<>();
            for (Candidate candidate : candidates) {
                if (candidate.start == null) {
                    continue;
                }
                candidate.epoch =
                        ((Number) Json.map(Json.read(candidate.start.text())).get("epoch")).intValue();
                List<Item> items = new ArrayList<>(common.get(candidate.tag));
                if (candidate.supplement.status() == 200) {
                    items.addAll(items(candidate.supplement));
                }
                candidate.items = items.stream()
                        .filter(item -> !item.responses().isEmpty())
                        .toList();
                candidate.supplement = null;
                if (!candidate.items.isEmpty()) {
                    able.add(candidate);
                }
            }
            return able;
        }

        private static List<Item> items(Reply paper) {
            return Json.maps(Json.map(Json.read(paper.text())).get("sections")).stream()
                    .flatMap(section -> Json.maps(section.get("items")).stream())
                    .map(Item::of)
                    .toList();
        }
    }

    /** Signs in one staff code after the other until enough candidates are found. */
    private static final class SignIns {

        private static final int MOST_TRIES = 20;
        private static final int BUSY = 409;
        private static final long PAUSE_MILLIS = 500;

        private final Options options;
        private final AtomicInteger next = new AtomicInteger();
        private final List<Candidate> ready = new ArrayList<>();

        SignIns(Options options) {
            this.options = options;
        }

        boolean one(Lane lane) throws IOException, InterruptedException {
            int index = next.get();
            if (enough() || index >= most() || !next.compareAndSet(index, index + 1)) {
                return !enough() && index < most();
            }
            String body = "{\"login\":\"c%04d\",\"password\":%s}"
                    .formatted(options.first() + index, Json.text(options.password()));
            Request request = new Request("POST", "/api/v1/session", "", 0, "", body);
            Reply reply = lane.call(Report.SIGN_IN, request);
            for (int tries = 1; reply.status() == BUSY && tries < MOST_TRIES; tries++) {
                Thread.sleep(PAUSE_MILLIS);
                reply = lane.call(Report.SIGN_IN, request);
            }
            if (reply.status() == 201) {
                String cookie = reply.header("set-cookie").split(";", 2)[0];
                Reply own = lane.call("own", new Request("GET", "/api/v1/sittings", cookie, 0, "", null));
                sitting(own).ifPresent(id -> add(new Candidate(cookie, id)));
            }
            return true;
        }

        synchronized List<Candidate> ready() {
            return List.copyOf(ready.subList(0, Math.min(ready.size(), options.candidates())));
        }

        int tried() {
            return next.get();
        }

        private int most() {
            return options.candidates() + options.candidates() / 5 + 10;
        }

        private synchronized boolean enough() {
            return ready.size() >= options.candidates();
        }

        private synchronized void add(Candidate candidate) {
            ready.add(candidate);
        }

        private static OptionalLong sitting(Reply own) {
            if (own.status() != 200) {
                return OptionalLong.empty();
            }
            return Json.maps(Json.read(own.text())).stream()
                    .filter(row -> row.get("state").equals("ASSIGNED"))
                    .filter(row -> millis(row, "opensAt") <= millis(row, "now"))
                    .filter(row -> millis(row, "now") < millis(row, "startUntil"))
                    .mapToLong(row -> millis(row, "id"))
                    .findFirst();
        }

        private static long millis(Map<String, Object> row, String field) {
            return ((Number) row.get(field)).longValue();
        }
    }

    // ---- load

    /** Work on one candidate. */
    @FunctionalInterface
    private interface Step {
        void on(Candidate candidate) throws IOException;
    }

    /** One round of a lane; false: it has nothing more to do. */
    @FunctionalInterface
    private interface Round {
        boolean on(Lane lane) throws IOException, InterruptedException;
    }

    /** A connection with the candidates whose device it is, and what it has measured in this phase. */
    private static final class Lane {

        private final Connection connection;
        private final List<Candidate> candidates;
        private final Map<String, Series> series = new LinkedHashMap<>();
        private int turn;

        Lane(Connection connection, List<Candidate> candidates) {
            this.connection = connection;
            this.candidates = new ArrayList<>(candidates);
        }

        void begin() {
            series.clear();
            turn = 0;
        }

        /** Each candidate once. */
        boolean once(Step step) throws IOException {
            if (turn >= candidates.size()) {
                return false;
            }
            step.on(candidates.get(turn++));
            return true;
        }

        /** The candidates in turn, without end. */
        boolean around(Step step) throws IOException {
            if (candidates.isEmpty()) {
                return false;
            }
            step.on(candidates.get(turn++ % candidates.size()));
            return true;
        }

        Reply call(String name, Request request) throws IOException {
            long from = System.nanoTime();
            try {
                Reply reply = connection.exchange(request);
                took(name, System.nanoTime() - from, reply.status());
                return reply;
            } catch (IOException e) {
                failed(name, e.getClass().getSimpleName());
                throw e;
            }
        }

        void took(String name, long nanos, int status) {
            Series one = series.computeIfAbsent(name, key -> new Series());
            if (status / 100 == 2 || status == 304) {
                one.add(nanos);
            } else {
                one.failed(Integer.toString(status));
            }
        }

        void failed(String name, String why) {
            series.computeIfAbsent(name, key -> new Series()).failed(why);
        }
    }

    /** All connections. */
    private static final class Lanes {

        private final List<Lane> lanes;

        private Lanes(List<Lane> lanes) {
            this.lanes = lanes;
        }

        static Lanes empty(Options options, int count) {
            return new Lanes(IntStream.range(0, count)
                    .mapToObj(i -> new Lane(new Connection(options.address(), options.authority()), List.of()))
                    .toList());
        }

        /** Deals the candidates to as many connections as wanted, or as there are candidates. */
        static Lanes of(Options options, List<Candidate> candidates) {
            int count = Math.min(options.connections(), candidates.size());
            Lanes lanes = empty(options, count);
            for (int i = 0; i < candidates.size(); i++) {
                lanes.lanes.get(i % count).candidates.add(candidates.get(i));
            }
            return lanes;
        }

        int size() {
            return lanes.size();
        }

        void keep(List<Candidate> able) {
            lanes.forEach(lane -> lane.candidates.retainAll(able));
        }

        /** Rings the bell for all lanes at once and lets them work until they are through or the time is over. */
        Figures run(Meter meter, Duration limit, Round round) throws InterruptedException {
            CountDownLatch bell = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            long[] end = new long[1];
            for (Lane lane : lanes) {
                lane.begin();
                Thread thread = new Thread(() -> work(lane, bell, end, round), "lane");
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
            Meter.Reading before = meter.read();
            long from = System.nanoTime();
            end[0] = from + limit.toNanos();
            bell.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            long nanos = System.nanoTime() - from;
            return new Figures(nanos, meter.read().since(before), lanes);
        }

        void close() {
            lanes.forEach(lane -> lane.connection.close());
        }

        private static void work(Lane lane, CountDownLatch bell, long[] end, Round round) {
            try {
                bell.await();
                boolean more = true;
                while (more && System.nanoTime() - end[0] < 0) {
                    try {
                        more = round.on(lane);
                    } catch (IOException e) {
                        // Counted where it happened; the pause keeps a dead server from being hammered.
                        lane.connection.close();
                        Thread.sleep(100);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Times of successes, in nanoseconds, and failures by status. */
    private static final class Series {

        private long[] nanos = new long[256];
        private int count;
        private final Map<String, Integer> failures = new TreeMap<>();

        void add(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
        }

        void failed(String why) {
            failures.merge(why, 1, Integer::sum);
        }

        static Series sum(Stream<Series> parts) {
            Series sum = new Series();
            parts.filter(Objects::nonNull).forEach(part -> {
                for (int i = 0; i < part.count; i++) {
                    sum.add(part.nanos[i]);
                }
                part.failures.forEach((why, n) -> sum.failures.merge(why, n, Integer::sum));
            });
            Arrays.sort(sum.nanos, 0, sum.count);
            return sum;
        }

        /** Smallest time that the given part of all did not exceed; of a sorted series. */
        double millis(double part) {
            return count == 0 ? Double.NaN : nanos[Math.max(0, (int) Math.ceil(part * count) - 1)] / 1e6;
        }

        int attempts() {
            return count + failures.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What a phase has measured. */
    private static final class Figures {

        private final double seconds;
        private final Meter.Reading cpu;
        private final Map<String, Series> series = new LinkedHashMap<>();

        Figures(long nanos, Meter.Reading cpu, List<Lane> lanes) {
            this.seconds = nanos / 1e9;
            this.cpu = cpu;
            lanes.stream()
                    .flatMap(lane -> lane.series.keySet().stream())
                    .distinct()
                    .forEach(name -> series.put(name, Series.sum(lanes.stream().map(lane -> lane.series.get(name)))));
        }

        Series of(String name) {
            return series.getOrDefault(name, new Series());
        }
    }

    private static final class Report {

        static final String SIGN_IN = "sign in";
        static final String OPEN = "open";
        static final String START = "start";
        static final String PAPER = "paper";
        static final String SUPPLEMENT = "supplement";
        static final String SAVE = "save";
        static final String HAND_IN = "hand in";

        private static final String HEAD = "%-22s %8s %8s %9s %8s %8s %8s %8s %8s %8s  %s%n";
        private static final String ROW = "%-22s %8d %8.2f %9.1f %8.1f %8.1f %8.1f %8s %8s %8s  %s%n";

        private final Meter meter;

        Report(Meter meter) {
            this.meter = meter;
        }

        Meter meter() {
            return meter;
        }

        void heading(Options options) throws IOException {
            System.out.printf("%s, %d processors, load %s%n", options.url(), processors(), load());
            System.out.printf("application %s, database %s%n%n", meter.application(), meter.database());
            System.out.printf(
                    HEAD, "", "done", "seconds", "a second", "p50 ms", "p95 ms", "p99 ms", "app ms", "db ms",
                    "bench ms", "errors");
        }

        /** @param share 1: processor time belongs to these operations; 0: to more than them, so it is left out */
        void row(String title, Figures figures, String name, int share) {
            Series series = figures.of(name);
            int attempts = Math.max(1, series.attempts());
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    title,
                    series.count,
                    figures.seconds,
                    series.count / figures.seconds,
                    series.millis(0.50),
                    series.millis(0.95),
                    series.millis(0.99),
                    share == 0 ? "" : each(figures.cpu.application(), attempts),
                    share == 0 ? "" : each(figures.cpu.database(), attempts),
                    share == 0 ? "" : each(figures.cpu.bench(), attempts),
                    series.failures.isEmpty() ? "none" : series.failures);
        }

        void note(String text, Object... values) {
            System.out.printf("  (" + text + ")%n", values);
        }

        void end() throws IOException {
            System.out.printf(
                    "%napp, db, bench: processor time an operation, counted in steps of 10 ms. Load at the end %s.%n",
                    load());
        }

        private static String each(Optional<Duration> used, int operations) {
            return used.map(time -> String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6 / operations))
                    .orElse("?");
        }

        private static int processors() {
            return Runtime.getRuntime().availableProcessors();
        }

        private static String load() throws IOException {
            Path file = Path.of("/proc/loadavg");
            return Files.exists(file)
                    ? String.join(" ", Arrays.copyOf(Files.readString(file).split(" "), 3))
                    : "unknown";
        }
    }

    // ---- processor time

    /** Reads the processor time of the application, the database and this process. */
    private static final class Meter {

        /** For what is not measured. */
        static final Meter NONE = new Meter(Optional.empty(), Optional.empty());

        private static final String LISTENING = "0A";

        private final Optional<ProcessHandle> application;
        private final Optional<ProcessHandle> database;

        private Meter(Optional<ProcessHandle> application, Optional<ProcessHandle> database) {
            this.application = application;
            this.database = database;
        }

        record Reading(Optional<Duration> application, Optional<Duration> database, Optional<Duration> bench) {

            Reading since(Reading before) {
                return new Reading(
                        difference(application, before.application),
                        difference(database, before.database),
                        difference(bench, before.bench));
            }

            private static Optional<Duration> difference(Optional<Duration> after, Optional<Duration> before) {
                return after.flatMap(a -> before.map(a::minus));
            }
        }

        static Meter of(Options options) throws IOException {
            Optional<ProcessHandle> application = options.appPid().isPresent()
                    ? ProcessHandle.of(options.appPid().getAsLong())
                    : listener(options.address().getPort());
            Optional<ProcessHandle> database = options.dbPid().isPresent()
                    ? ProcessHandle.of(options.dbPid().getAsLong())
                    : application.flatMap(Meter::databaseOf);
            return new Meter(application, database);
        }

        Reading read() {
            return new Reading(used(application), used(database), used(Optional.of(ProcessHandle.current())));
        }

        String application() {
            return name(application, "--app-pid");
        }

        String database() {
            return name(database, "--db-pid");
        }

        private static String name(Optional<ProcessHandle> process, String option) {
            return process.map(found -> "process " + found.pid()).orElse("not found (" + option + ")");
        }

        private static Optional<Duration> used(Optional<ProcessHandle> process) {
            return process.flatMap(found -> found.info().totalCpuDuration());
        }

        /** The launcher is the parent of both. */
        private static Optional<ProcessHandle> databaseOf(ProcessHandle application) {
            Stream<ProcessHandle> beside = application.parent().stream().flatMap(ProcessHandle::children);
            return Stream.concat(application.children(), beside)
                    .filter(process -> process.info().command().orElse("").endsWith("/mariadbd"))
                    .findFirst();
        }

        private static Optional<ProcessHandle> listener(int port) throws IOException {
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                Path file = Path.of(table);
                if (!Files.exists(file)) {
                    continue;
                }
                String ending = ":%04X".formatted(port);
                for (String line : Files.readAllLines(file)) {
                    String[] column = line.strip().split("\\s+");
                    if (column.length > 9 && column[1].endsWith(ending) && column[3].equals(LISTENING)) {
                        return owner("socket:[" + column[9] + "]");
                    }
                }
            }
            return Optional.empty();
        }

        private static Optional<ProcessHandle> owner(String socket) {
            return ProcessHandle.allProcesses()
                    .filter(process -> holds(process.pid(), socket))
                    .findFirst();
        }

        private static boolean holds(long pid, String socket) {
            try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
                for (Path file : open) {
                    if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                return false; // ended meanwhile, or somebody else's
            }
        }
    }

    // ---- HTTP, as little of it as it takes, so that the bench leaves the processors to what it measures

    /**
     * @param cookie empty: none
     * @param epoch 0: not sent
     * @param known entity tag; empty: not sent
     * @param body null: none
     */
    private record Request(String method, String path, String cookie, int epoch, String known, String body) {

        byte[] bytes(String authority) {
            byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder(400)
                    .append(method + " " + path + " HTTP/1.1\r\nHost: " + authority)
                    .append("\r\nAccept: application/json\r\nAccept-Encoding: gzip\r\n");
            if (!cookie.isEmpty()) {
                head.append("Cookie: ").append(cookie).append("\r\n");
            }
            if (epoch > 0) {
                head.append("X-Device-Epoch: ").append(epoch).append("\r\n");
            }
            if (!known.isEmpty()) {
                head.append("If-None-Match: ").append(known).append("\r\n");
            }
            if (!method.equals("GET")) {
                head.append("X-Gankao: 1\r\nContent-Type: application/json\r\nContent-Length: ")
                        .append(content.length)
                        .append("\r\n");
            }
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = Arrays.copyOf(start, start.length + content.length);
            System.arraycopy(content, 0, all, start.length, content.length);
            return all;
        }
    }

    /** @param headers by name in lower case */
    private record Reply(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            if (!header("content-encoding").equals("gzip")) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A kept-alive connection, opened again when the server has closed it; used by one thread. */
    private static final class Connection {

        private static final int PATIENCE_MILLIS = 30_000;
        private static final int BUFFER = 32 * 1024;

        private final InetSocketAddress address;
        private final String authority;
        private Socket socket;
        private InputStream in;

        Connection(InetSocketAddress address, String authority) {
            this.address = address;
            this.authority = authority;
        }

        Reply exchange(Request request) throws IOException {
            boolean kept = socket != null;
            try {
                return send(request);
            } catch (EOFException | SocketException e) {
                close();
                if (!kept) {
                    throw e;
                }
                return send(request); // the server had ended the idle connection; all our requests may be repeated
            }
        }

        void close() {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException e) {
                // nothing is lost: every reply was read in full
            }
            socket = null;
        }

        private Reply send(Request request) throws IOException {
            if (socket == null) {
                socket = new Socket();
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.connect(address, PATIENCE_MILLIS);
                in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            }
            socket.getOutputStream().write(request.bytes(authority));
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
            byte[] body = body(status, headers);
            if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
                close();
            }
            return new Reply(status, headers, body);
        }

        private byte[] body(int status, Map<String, String> headers) throws IOException {
            if (status == 204 || status == 304) {
                return new byte[0];
            }
            if (headers.containsKey("content-length")) {
                return exactly(Integer.parseInt(headers.get("content-length")));
            }
            if (!headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
                return in.readAllBytes();
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                body.writeBytes(exactly(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
        }

        private byte[] exactly(int size) throws IOException {
            byte[] bytes = in.readNBytes(size);
            if (bytes.length < size) {
                throw new EOFException();
            }
            return bytes;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(80);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    // ---- options

    private record Options(
            boolean help,
            URI url,
            InetSocketAddress address,
            int candidates,
            int first,
            int rehearsal,
            int connections,
            Duration length,
            Duration warmUp,
            int signIns,
            String password,
            OptionalLong appPid,
            OptionalLong dbPid) {

        private static final List<String> NAMES = List.of(
                "--url", "--candidates", "--first", "--rehearsal", "--connections", "--seconds", "--warm-up",
                "--sign-ins", "--password", "--app-pid", "--db-pid");

        /** @throws IllegalArgumentException in words */
        static Options of(String[] args) {
            Map<String, String> given = new LinkedHashMap<>();
            boolean help = List.of(args).contains("--help");
            for (int i = 0; i < args.length && !help; i += 2) {
                if (!NAMES.contains(args[i]) || i + 1 == args.length) {
                    throw new IllegalArgumentException("Not an option with a value: " + args[i]);
                }
                given.put(args[i], args[i + 1]);
            }
            URI url = URI.create(given.getOrDefault("--url", "http://127.0.0.1:8080"));
            int candidates = number(given, "--candidates", 100, 2, 5000);
            return new Options(
                    help,
                    url,
                    loopback(url),
                    candidates,
                    number(given, "--first", 1, 1, 9999),
                    number(given, "--rehearsal", Math.max(1, candidates / 10), 0, candidates - 1),
                    number(given, "--connections", 50, 1, 500),
                    Duration.ofSeconds(number(given, "--seconds", 15, 1, 600)),
                    Duration.ofSeconds(number(given, "--warm-up", 5, 0, 600)),
                    number(given, "--sign-ins", 4, 1, 13),
                    given.getOrDefault("--password", "gankao2026"),
                    pid(given, "--app-pid"),
                    pid(given, "--db-pid"));
        }

        String authority() {
            return url.getAuthority();
        }

        /** This is a load generator: it must not be pointed at anybody else's machine, nor at a server in use. */
        private static InetSocketAddress loopback(URI url) {
            if (!"http".equals(url.getScheme()) || url.getHost() == null) {
                throw new IllegalArgumentException("Only plain HTTP: " + url);
            }
            try {
                InetAddress address = InetAddress.getByName(url.getHost());
                if (!address.isLoopbackAddress()) {
                    throw new IllegalArgumentException("Only a loopback address may be put under load: " + url);
                }
                return new InetSocketAddress(address, url.getPort() < 0 ? 80 : url.getPort());
            } catch (IOException e) {
                throw new IllegalArgumentException("Unknown host: " + url, e);
            }
        }

        private static int number(Map<String, String> given, String name, int otherwise, int least, int most) {
            String text = given.getOrDefault(name, Integer.toString(otherwise));
            if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new IllegalArgumentException("%s must be %d to %d, not %s".formatted(name, least, most, text));
            }
            return Integer.parseInt(text);
        }

        private static OptionalLong pid(Map<String, String> given, String name) {
            return given.containsKey(name)
                    ? OptionalLong.of(number(given, name, 0, 1, 999_999))
                    : OptionalLong.empty();
        }
    }

    // ---- JSON

    /** Reads JSON into maps, lists, text, numbers, booleans and null. */
    private static final class Json {

        private final String source;
        private int at;

        private Json(String source) {
            this.source = source;
        }

        static Object read(String source) {
            return new Json(source).value();
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> map(Object value) {
            return (Map<String, Object>) value;
        }

        /** A list of maps; empty if the value is absent. */
        @SuppressWarnings("unchecked")
        static List<Map<String, Object>> maps(Object value) {
            return value == null ? List.of() : (List<Map<String, Object>>) value;
        }

        static String text(String value) {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        private Object value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            while (peek() != '}') {
                String key = string();
                peek();
                at++;
                map.put(key, value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return map;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            while (peek() != ']') {
                list.add(value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String string() {
            StringBuilder text = new StringBuilder();
            peek();
            at++;
            for (char c = source.charAt(at++); c != '"'; c = source.charAt(at++)) {
                text.append(c == '\\' ? escaped(source.charAt(at++)) : c);
            }
            return text.toString();
        }

        private char escaped(char c) {
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> {
                    at += 4;
                    yield (char) Integer.parseInt(source.substring(at - 4, at), 16);
                }
                default -> c;
            };
        }

        private Object word() {
            int from = at;
            while (at < source.length() && ",]}".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            String word = source.substring(from, at).strip();
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> null;
                default -> word.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(word) : Double.valueOf(word);
            };
        }

        private char peek() {
            while (Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            return source.charAt(at);
        }
    }
}
