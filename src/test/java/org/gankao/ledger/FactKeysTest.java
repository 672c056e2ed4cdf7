package org.gankao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the ledger reads words: every fact the product writes has one. */
class FactKeysTest {

    private static final String CALL = "Change.of(";
    /** Of a call: action and subject come first, then names and values in turn. */
    private static final int FIRST_NAME = 2;

    @Test
    void every_fact_that_is_written_has_a_word() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                written.addAll(facts(Files.readString(file)));
            }
        }
        ResourceBundle words = ResourceBundle.getBundle("org.gankao.ledger.messages", Locale.SIMPLIFIED_CHINESE);

        assertThat(written).hasSizeGreaterThan(50).allMatch(name -> words.containsKey("ledger.fact." + name));
    }

    private static List<String> facts(String source) {
        List<String> names = new ArrayList<>();
        for (int at = source.indexOf(CALL); at >= 0; at = source.indexOf(CALL, at + 1)) {
            List<String> arguments = arguments(source, at + CALL.length());
            for (int i = FIRST_NAME; i < arguments.size(); i += 2) {
                if (arguments.get(i).matches("\"[A-Za-z0-9]+\"")) {
                    names.add(arguments.get(i).replace("\"", ""));
                }
            }
        }
        return names;
    }

    /** Of a call whose brackets open before a place. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        int depth = 1;
        for (int i = from; depth > 0; i++) {
            char c = source.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
            if (depth == 0 || !quoted && depth == 1 && c == ',') {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        return arguments;
    }
}
