package com.xtarly.rewards.bootstrap.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes pictures of pages as they look on a desk, in light, and on a phone, in dark. */
record Camera(ChromeDriver driver, Path directory) {
    /** Sharp enough to read, small enough to keep. */
    private static final int QUALITY = 70;

    void desk(String name) {
        take(name, 1_280, 900, "light");
    }

    void phone(String name) {
        take(name + "-phone", 390, 844, "dark");
    }

    private void take(String name, int width, int height, String scheme) {
        var unused = run(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < height));
        // They are the machine's, and no part of the page.
        unused = run("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        unused = run(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                // Or a colour would be caught half-way to another.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        Object picture = run("Page.captureScreenshot", Map.of("format", "webp", "quality", QUALITY))
                .get("data");
        unused = run("Emulation.clearDeviceMetricsOverride", Map.of());
        write(name, Base64.getDecoder().decode((String) picture));
    }

    private void write(String name, byte[] picture) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name + ".webp"), picture);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> run(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }
}
