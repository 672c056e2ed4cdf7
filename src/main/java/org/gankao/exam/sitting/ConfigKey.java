package org.gankao.exam.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/**
 * The Config Key of a configuration of Safe Exam Browser: 64 hexadecimal digits, the same for every version and system.
 *
 * <p>Source: Safe Exam Browser, developer documentation, "Config Key". A browser with the configuration sends with each request the
 * SHA-256 of the requested address, without its fragment, followed by the key. Who has seen the hash of an address can send
 * it again: it deters, and proves nothing.
 */
public record ConfigKey(String hex) {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /** @throws RuleViolationException if it is none */
    public ConfigKey {
        hex = hex.strip().toLowerCase(Locale.ROOT);
        if (!KEY.matcher(hex).matches()) {
            throw new RuleViolationException("exam.browser.key");
        }
    }

    /** That of an unencrypted configuration file. */
    public static ConfigKey of(SebConfiguration configuration) {
        return new ConfigKey(Sha256.hex(configuration.json()));
    }

    /** What a browser with this configuration sends when it asks for an absolute address. */
    String hashOf(String url) {
        int fragment = url.indexOf('#');
        return Sha256.hex((fragment < 0 ? url : url.substring(0, fragment)) + hex);
    }

    boolean proves(BrowserClaim claim) {
        return MessageDigest.isEqual(
                hashOf(claim.url()).getBytes(StandardCharsets.US_ASCII),
                claim.hash().strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
