package org.gankao.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gankao.home.web.Menu.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTest {

    private static final List<Entry> ENTRIES = Stream.of(
                    "/exam/papers.xhtml",
                    "/exam/sessions.xhtml",
                    "/questionbank/queue.xhtml",
                    "/questionbank/items.xhtml",
                    "/locality/cadres.xhtml",
                    "/locality/villages.xhtml")
            .map(url -> new Entry(url, "key", null))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "/exam/sessions.xhtml, /exam/sessions.xhtml",
        "/exam/session.xhtml, /exam/sessions.xhtml",
        "/exam/monitor.xhtml, /exam/sessions.xhtml",
        "/exam/blueprint.xhtml, /exam/papers.xhtml",
        "/questionbank/item.xhtml, /questionbank/items.xhtml",
        "/questionbank/topics.xhtml, /questionbank/items.xhtml",
        "/locality/household.xhtml, /locality/villages.xhtml"
    })
    void a_page_of_one_thing_belongs_to_the_list_it_comes_from(String page, String entry) {
        assertThat(Menu.nearest(page, ENTRIES)).map(Entry::url).contains(entry);
    }

    @Test
    void a_page_of_everybody_belongs_to_none() {
        assertThat(Menu.nearest("/security/password.xhtml", ENTRIES)).isEmpty();
    }
}
