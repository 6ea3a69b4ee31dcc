package dev.traktmcp.host.pages.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between strangers' words and a browser. */
class TemplateTest {
    @Test
    void refusesPlacesWithoutAValueAndValuesWithoutAPlace() {
        Template template = Template.of("problem");
        assertThatThrownBy(() -> template.part("back", Map.of("name", "x"))).hasMessageContaining("wants address");
        assertThatThrownBy(() -> template.part("back", Map.of("name", "x", "address", "y", "more", "z")))
                .hasMessageContaining("more");
        assertThatThrownBy(() -> template.part("missing")).hasMessageContaining("no part missing");
    }

    @Test
    void wordsAreEscapedShortAndPlain() {
        assertThat(Html.words("<a href=\"x\">'&\n\u202e\u200bb").markup())
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp; b");
        assertThat(Html.words("x".repeat(5_000)).markup()).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x",
        "file:///etc", "blob:https://x/1", "about:blank", "/relative", "https:///path", "view-source:https://x"})
    void nobodyIsSentToWhatRunsSomething(String address) {
        assertThatThrownBy(() -> new Destination(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"https://Claude.AI/x?y,claude.ai", "http://127.0.0.1:3/x,an app on this device",
        "http://[::1]:3/x,an app on this device", "http://localhost/x,an app on this device",
        "http://localhost.evil.example/x,localhost.evil.example", "https://claude.ai@evil.example/,evil.example",
        "cursor://x/y,the app on this device that opens cursor: addresses"})
    void destinationsAreNamedByWhatIsTrueOfThem(String address, String name) {
        assertThat(new Destination(URI.create(address)).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemSaysWhatToDo(Problem problem) {
        String page = new String(problem.page(new Destination(URI.create("https://claude.ai/x?a=1&b=2"))).bytes(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("What to do:", "href=\"https://claude.ai/x?a=1&amp;b=2\"", "Back to claude.ai");
        assertThat(problem.status()).isBetween(400, 599);
    }
}
