package com.example.till;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as {@code bin/serve --demo} starts it, and the call it prints for the shop with tiers. */
record DemoServer(Process process, String baseUrl, String apiKey, String customer) {
    private static final Path JAR =
            Path.of("../../../bootstrap/target/xtarly-rewards.jar").toAbsolutePath();
    private static final String SAME_CALL = "(?:(?!curl).)*?";
    private static final Pattern PURCHASE = Pattern.compile(
            "(http://\\S+/pos)/transaction" + SAME_CALL + "X-API-Key: (\\w+)" + SAME_CALL + "\"amount\": ?35900"
                    + SAME_CALL + "\"customerEmail\": ?\"([^\"]+)\"",
            Pattern.DOTALL);

    static DemoServer in(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "serve",
                        "--demo")
                .directory(directory.toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REWARDS_"));
        builder.environment().put("REWARDS_PORT", "0");
        Process process = builder.start();
        Matcher purchase = PURCHASE.matcher(welcome(process.inputReader()));
        if (!purchase.find()) {
            process.destroy();
            throw new IOException("The server did not start; see what it wrote to standard error.");
        }
        return new DemoServer(process, purchase.group(1), purchase.group(2), purchase.group(3));
    }

    private static String welcome(BufferedReader out) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            printed.append(line).append('\n');
            if (PURCHASE.matcher(printed).find()) {
                break;
            }
        }
        return printed.toString();
    }

    void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
