package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A browser that walks through pages looks at each of them; here it sees what it is to see. */
@EnabledIfSystemProperty(named = "rewards.browser", matches = ".+")
class AccessibilityIT {
    private static final String PAGE = "<html lang=es><meta name=color-scheme content='light dark'><title>Hola</title>";

    @TempDir
    private Path profile;

    private Browser browser;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_page_with_a_fault_stops_the_walk() {
        browser = Browser.at("data:text/html,", profile);

        assertThatCode(() -> browser.opens(PAGE + "<p>Hola</p>")).doesNotThrowAnyException();
        assertThatThrownBy(() -> browser.opens(PAGE + "<input>"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label: <input>");
        assertThatThrownBy(() ->
                        browser.opens(PAGE + "<body style=background:Canvas><em style='color:rgb(0,0,90)'>Hola</em>"))
                .as("too dark where it is dark")
                .hasMessageContaining("color-contrast")
                .hasMessageContaining("in dark");
        assertThatThrownBy(() -> browser.opens(
                        PAGE + "<a href=x style='display:block;width:9px;height:9px;overflow:hidden'>a</a>"
                                + "<a href=y style='display:block;width:9px;height:9px;overflow:hidden'>b</a>"))
                .as("too small to be hit")
                .hasMessageContaining("target-size");
    }
}
