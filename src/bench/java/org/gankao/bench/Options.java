package org.gankao.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

record Options(
        boolean help,
        URI url,
        InetSocketAddress address,
        int candidates,
        int first,
        int rehearsal,
        int connections,
        Duration length,
        Duration paperLength,
        Duration warmUp,
        int signIns,
        String password,
        String sessions,
        OptionalLong appPid,
        OptionalLong dbPid) {

    private static final List<String> NAMES = List.of(
            "--url",
            "--candidates",
            "--first",
            "--rehearsal",
            "--connections",
            "--seconds",
            "--paper-seconds",
            "--warm-up",
            "--sign-ins",
            "--password",
            "--sessions",
            "--app-pid",
            "--db-pid");

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
                Duration.ofSeconds(number(given, "--paper-seconds", 5, 0, 600)),
                Duration.ofSeconds(number(given, "--warm-up", 5, 0, 600)),
                number(given, "--sign-ins", 4, 1, 13),
                given.getOrDefault("--password", "gankao2026"),
                given.getOrDefault("--sessions", ""),
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
        return given.containsKey(name) ? OptionalLong.of(number(given, name, 0, 1, 999_999)) : OptionalLong.empty();
    }
}
