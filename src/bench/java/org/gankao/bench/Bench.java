package org.gankao.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures a running server of the demo county as candidates use it: they sign in beforehand, open their papers at the
 * bell, save answers one a request, and hand in. Needs the JDK only; the README says how it is called.
 *
 * <p>Every candidate belongs to one connection, as a device does: his answers arrive in order, and no figure rests on
 * two devices quarrelling over a sitting. A sitting can be started and handed in once only, so these two phases last as
 * long as there are candidates; a part of them is spent in a rehearsal before, so that the figures are those of a
 * server at work and not of its compiler.
 */
public final class Bench {

    private static final String HELP = """
            Measures a running Gankao server with the demo data, on this machine only.

              java -cp target/bench org.gankao.bench.Bench [options]

              --url URL            server, plain HTTP on a loopback address       http://127.0.0.1:8080
              --candidates N       candidates taken into the test, at most 5000   100
              --first N            number of the first staff code tried           1
              --rehearsal N        of these, spent on warming up                  a tenth
              --connections C      simultaneous connections, at most 500          50
              --seconds S          length of the saving, at most 600              15
              --paper-seconds S    length of each paper phase, at most 600        5
              --warm-up S          seconds of the same load before it, unmeasured 5
              --sign-ins N         simultaneous sign-ins, at most 13              4
              --password TEXT      of the candidates                              gankao2026
              --sessions FILE      sign-ins are kept in it for the next run       none are kept
              --app-pid PID        application JVM     by default who listens on the port
              --db-pid PID         mariadbd            by default the one started with the application

            A candidate can start and hand in once: run it again with a higher --first, or on fresh data.
            """;

    private static final Duration ONE_SHOT_LIMIT = Duration.ofMinutes(2);

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

    private static List<Candidate> signIn(Options options, Report report) throws IOException, InterruptedException {
        Lanes lanes = Lanes.empty(options, options.signIns());
        Sessions sessions = Sessions.in(options.sessions());
        SignIns work = new SignIns(options, sessions);
        // A password costs a good part of a second of one core, by design; twice at the first use of a demo account.
        Figures figures = lanes.run(report.meter(), Duration.ofSeconds(60L + 4L * options.candidates()), work::one);
        lanes.close();
        sessions.store();
        report.row("sign in", figures, Report.SIGN_IN, 1);
        report.note(
                "%d of %d accounts tried have a sitting to start", work.ready().size(), work.tried());
        return work.ready();
    }

    /** Drives some candidates through everything, for the sake of the server's just-in-time compiler. */
    private static void rehearse(Options options, List<Candidate> few, Papers papers) throws InterruptedException {
        Meter none = Meter.NONE;
        Lanes lanes = Lanes.of(options, few);
        lanes.run(none, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> Device.open(lane, candidate)));
        lanes.keep(papers.settle(few));
        Duration warmUp = options.warmUp();
        lanes.run(none, warmUp, lane -> lane.around(candidate -> Device.openInSteps(lane, candidate)));
        lanes.run(none, warmUp, lane -> lane.around(candidate -> Device.open(lane, candidate)));
        lanes.run(none, warmUp, lane -> lane.around(candidate -> Device.save(lane, candidate)));
        lanes.run(none, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> Device.handIn(lane, candidate)));
        lanes.run(none, warmUp, lane -> lane.around(candidate -> Device.handIn(lane, candidate)));
        lanes.close();
    }

    private static void measure(Options options, List<Candidate> all, Papers papers, Report report)
            throws InterruptedException {
        Meter meter = report.meter();
        Lanes lanes = Lanes.of(options, all);
        lanes.run(Meter.NONE, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> Device.look(lane, candidate)));
        int half = (all.size() + 1) / 2;
        open(meter, lanes, new HashSet<>(all.subList(0, half)), report);
        openInSteps(meter, lanes, new HashSet<>(all.subList(half, all.size())), report);
        lanes.keep(papers.settle(all));
        paper(meter, lanes, options.paperLength(), report);

        lanes.run(Meter.NONE, options.warmUp(), lane -> lane.around(candidate -> Device.save(lane, candidate)));
        Figures saving =
                lanes.run(meter, options.length(), lane -> lane.around(candidate -> Device.save(lane, candidate)));
        report.row("save one answer", saving, Report.SAVE, 1);

        Figures handing =
                lanes.run(meter, ONE_SHOT_LIMIT, lane -> lane.once(candidate -> Device.handIn(lane, candidate)));
        report.row("hand in", handing, Report.HAND_IN, 1);
        report.note(
                "%d candidates, %d connections; each starts and hands in once, half of them start in steps",
                all.size(), lanes.size());
        lanes.close();
    }

    private static void open(Meter meter, Lanes lanes, Set<Candidate> some, Report report) throws InterruptedException {
        Figures opening =
                lanes.run(meter, ONE_SHOT_LIMIT, lane -> lane.once(some, candidate -> Device.open(lane, candidate)));
        report.row("open at the bell", opening, Report.OPEN, 1);
    }

    private static void openInSteps(Meter meter, Lanes lanes, Set<Candidate> some, Report report)
            throws InterruptedException {
        Figures opening = lanes.run(
                meter, ONE_SHOT_LIMIT, lane -> lane.once(some, candidate -> Device.openInSteps(lane, candidate)));
        report.row("open in three steps", opening, Report.STEPS, 1);
        report.row("  of it: start", opening, Report.START, 0);
        report.row("  of it: paper", opening, Report.PAPER, 0);
        report.row("  of it: own sections", opening, Report.SUPPLEMENT, 0);
    }

    private static void paper(Meter meter, Lanes lanes, Duration length, Report report) throws InterruptedException {
        Figures whole = lanes.run(meter, length, lane -> lane.around(candidate -> Device.paper(lane, candidate, "")));
        report.row("paper, whole", whole, Report.PAPER, 1);
        Figures known = lanes.run(
                meter, length, lane -> lane.around(candidate -> Device.paper(lane, candidate, candidate.tag)));
        report.row("paper, unchanged", known, Report.PAPER, 1);
    }
}
