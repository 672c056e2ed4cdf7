package org.gankao.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.shared.RuleViolationException;

/**
 * What a chosen password must be: at least ten characters of at least three kinds (a multi-level protection scheme asks
 * for kinds), not a common one, not built on the login name, not one character over and over.
 */
final class PasswordRules {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 128;

    private static final int MIN_KINDS = 3;
    private static final int MIN_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** @throws RuleViolationException naming the first rule it breaks */
    static void check(String password, String loginName) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new RuleViolationException("security.password.length", MIN_LENGTH, MAX_LENGTH);
        }
        if (kinds(password) < MIN_KINDS) {
            throw new RuleViolationException("security.password.kinds");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(loginName.toLowerCase(Locale.ROOT))) {
            throw new RuleViolationException("security.password.loginName");
        }
        if (lower.codePoints().distinct().count() < MIN_DIFFERENT || isCommon(lower)) {
            throw new RuleViolationException("security.password.common");
        }
    }

    /** Lower case, upper case, digit, anything else (Chinese characters included). */
    private static int kinds(String password) {
        boolean lower = password.codePoints().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean upper = password.codePoints().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean digit = password.codePoints().anyMatch(c -> c >= '0' && c <= '9');
        boolean other = password.codePoints()
                .anyMatch(c -> !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9'));
        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }

    /** Also when decorated: {@code Password2026!} is {@code password} with what everybody adds. */
    private static boolean isCommon(String lower) {
        String bare = strip(lower);
        String plain =
                bare.replace('@', 'a').replace('0', 'o').replace('$', 's').replace('1', 'i');
        return COMMON.contains(lower) || COMMON.contains(bare) || COMMON.contains(plain);
    }

    private static String strip(String text) {
        return text.replaceAll("^[^a-z]+|[^a-z]+$", "");
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
