package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.junit.jupiter.api.Test;

/** The algorithm of the developer documentation of Safe Exam Browser, on an excerpt of the example published there. */
class ConfigKeyTest {

    private static final String URL = "https://exam.example/api/v1/sittings/41/open?x=1";
    private static final ConfigKey KEY = new ConfigKey("a".repeat(64));
    /** Made by sha256sum of the address followed by the key. */
    private static final String HASH = "9c51601052242ac11c583b343c43aacc2615be8c7301b2e1f60a65f39bf75849";
    /** Of the key followed by the address. */
    private static final String WRONG_WAY_ROUND = "6deaaef424d5f4b9b13012ed9dae8f291ad2078af4abbf08fc8f7d264b995068";

    private static final String CONFIGURATION = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple Computer//DTD PLIST 1.0//EN" "https://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0"><dict>
              <key>urlFilterRegex</key><true/>
              <key>URLFilterRules</key><array><dict>
                <key>regex</key><false/><key>expression</key><string>safeexambrowser.org/exams</string>
                <key>active</key><true/><key>action</key><integer>1</integer></dict></array>
              <key>URLFilterMessage</key><integer>1</integer>
              <key>originatorVersion</key><string>SEB_OSX_2.1.4</string>
              <key>allowWlan</key><false/>
              <key>allowedDisplaysMaxNumber</key><integer>1</integer>
              <key>allowDownUploads</key><false/>
              <key>browserMessagingSocket</key><string>ws:\\localhost:8706</string>
              <key>examKeySalt</key><data>
                fOwye5rcju6okk1489PNuKKm5VLTObxNAIn35vZNNrc=
              </data>
              <key>proxies</key><dict><key>HTTPPort</key><integer>80</integer><key>FTPEnable</key><false/>
                <key>ExceptionsList</key><array/></dict>
              <key>nothing</key><dict/>
              <key>startURL</key><string>http://www.safeexambrowser.org/exams</string>
            </dict></plist>
            """;

    private static final String SEB_JSON =
            "{\"allowDownUploads\":false,\"allowedDisplaysMaxNumber\":1,\"allowWlan\":false,"
                    + "\"browserMessagingSocket\":\"ws:\\localhost:8706\","
                    + "\"examKeySalt\":\"fOwye5rcju6okk1489PNuKKm5VLTObxNAIn35vZNNrc=\","
                    + "\"proxies\":{\"ExceptionsList\":[],\"FTPEnable\":false,\"HTTPPort\":80},"
                    + "\"startURL\":\"http://www.safeexambrowser.org/exams\",\"URLFilterMessage\":1,\"urlFilterRegex\":true,"
                    + "\"URLFilterRules\":[{\"action\":1,\"active\":true,\"expression\":\"safeexambrowser.org/exams\",\"regex\":false}]}";

    @Test
    void the_address_comes_first_and_its_fragment_does_not_count() {
        assertThat(KEY.hashOf(URL)).isEqualTo(HASH);
        assertThat(KEY.hashOf(URL + "#item-3")).isEqualTo(HASH);
    }

    @Test
    void a_claim_holds_for_its_own_address_and_key_alone() {
        assertThat(KEY.proves(new BrowserClaim(URL, HASH))).isTrue();
        assertThat(KEY.proves(new BrowserClaim(URL, HASH.toUpperCase(java.util.Locale.ROOT))))
                .isTrue();
        assertThat(KEY.proves(new BrowserClaim(URL, WRONG_WAY_ROUND))).isFalse();
        assertThat(KEY.proves(new BrowserClaim(URL.replace("41", "42"), HASH))).isFalse();
        assertThat(new ConfigKey("b".repeat(64)).proves(new BrowserClaim(URL, HASH)))
                .isFalse();
        assertThat(KEY.proves(new BrowserClaim(URL, ""))).isFalse();
    }

    @Test
    void a_configuration_is_written_as_the_published_example_is() {
        SebConfiguration configuration = SebConfiguration.read(CONFIGURATION.strip());

        assertThat(configuration.json()).isEqualTo(SEB_JSON);
        assertThat(ConfigKey.of(configuration).hex()).isEqualTo(Sha256.hex(SEB_JSON));
    }

    @Test
    void what_is_no_key_or_configuration_is_refused_and_nothing_outside_is_read() {
        assertThatThrownBy(() -> new ConfigKey("81aad4")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> SebConfiguration.read("plnd-encrypted")).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> SebConfiguration.read("<plist><array/></plist>"))
                .isInstanceOf(RuleViolationException.class);
        assertThat(SebConfiguration.read("<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + "<plist><dict><key>a</key><string>&x;</string></dict></plist>")
                        .json())
                .isEqualTo("{\"a\":\"\"}");
    }
}
