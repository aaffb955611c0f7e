package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.chrome.ChromeDriver;

/** Holds the pages that a browser shows to WCAG 2.2 AA, in light and in dark, as far as axe-core can tell. */
record Accessibility(ChromeDriver driver) {
    private static final String AXE = axe();
    /** Pages of the same structure, in a window of the same width, have the same faults. */
    private static final Set<Object> GOOD = ConcurrentHashMap.newKeySet();

    private static final String STRUCTURE = """
            return innerWidth + [...document.querySelectorAll('*')]
                .map(e => e.tagName + '.' + e.className + (e.hidden ? ' hidden' : '')
                    + (e.popover && e.matches(':popover-open') ? ' open' : '')).join()""";

    private static final String FAULTS = """
            const answer = arguments[arguments.length - 1];
            axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              rules: { 'target-size': { enabled: true } },
              resultTypes: ['violations']
            }).then(
              found => answer(found.violations.flatMap(fault => fault.nodes.map(
                node => fault.id + ': ' + node.html + '\\n' + node.failureSummary))),
              broken => answer([String(broken)]));""";

    /** Fails when the page that is shown has faults. */
    void check() {
        Object structure = driver.executeScript(STRUCTURE);
        if (!GOOD.contains(structure)) {
            check("light");
            check("dark");
            GOOD.add(structure);
        }
    }

    private void check(String scheme) {
        // A colour on its way to another one is neither.
        var unused = driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        unused = Map.of("axe", String.valueOf(driver.executeScript(AXE)));
        assertThat((List<?>) driver.executeAsyncScript(FAULTS))
                .as("what is inaccessible at %s in %s", driver.getCurrentUrl(), scheme)
                .isEmpty();
    }

    private static String axe() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
