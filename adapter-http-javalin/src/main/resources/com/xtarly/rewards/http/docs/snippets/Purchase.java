import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registers a sale once, however often it has to be sent: java Purchase.java T-00412 35000 cliente@ejemplo.com
 *
 * <p>BASE is the server's address, KEY the till's API key. Needs nothing but Java 17 or later.
 */
public class Purchase {
    private static final int ATTEMPTS = 6;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public static void main(String[] args) throws IOException, InterruptedException {
        String ticket = args[0];
        long amount = Long.parseLong(args[1]); // In centavos: 35000 is $350.00.
        String body = """
                {"amount":%d,"customerEmail":"%s","metadata":{"ticket":"%s"}}""".formatted(amount, args[2], ticket);
        Path sale = Path.of(ticket + ".sale");
        System.exit(register(sale, keep(sale, body), body));
    }

    /** The key is kept with the ticket before anything is sent: a till switched off in between knows it afterwards. */
    private static String keep(Path sale, String body) throws IOException {
        String key = Files.exists(sale)
                ? Files.readAllLines(sale).get(0)
                : UUID.randomUUID().toString();
        Path draft = Path.of(sale + ".new");
        Files.writeString(
                draft,
                key + "\n" + body + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        Files.move(draft, sale, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static int register(Path sale, String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getenv("BASE") + "/api/integrations/pos/transaction"))
                .timeout(Duration.ofSeconds(15))
                .header("X-API-Key", System.getenv("KEY"))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long seconds = 1L << attempt;
            try {
                HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
                if (!isWorthAnotherTry(answer)) {
                    return report(answer);
                }
                seconds = answer.headers()
                        .firstValue("Retry-After")
                        .filter(after -> after.matches("\\d{1,4}")) // What stands between may say a date.
                        .map(Long::valueOf)
                        .orElse(seconds);
            } catch (IOException e) {
                // A timeout or a broken connection: it may have been recorded, and the key makes sure that it is once.
            }
            Thread.sleep(seconds * 1_000 + ThreadLocalRandom.current().nextLong(1_000));
        }
        System.err.println("No answer yet: let the customer go, and upload " + sale + " later with its key");
        return 2;
    }

    private static boolean isWorthAnotherTry(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return status == 408 || status == 429 || status >= 500 || answer.body().contains("IDEMPOTENCY_IN_PROGRESS");
    }

    private static int report(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            // The same request would be refused again: mend it first.
            System.err.println("Refused: " + answer.body());
            return 1;
        }
        System.out.println(number(answer.body(), "earnedPoints") + " points earned, "
                + number(answer.body(), "customerPoints") + " in total");
        return 0;
    }

    /** Enough for a snippet; use the JSON library you have. */
    private static String number(String json, String name) {
        Matcher found = Pattern.compile('"' + name + "\":(-?\\d+)").matcher(json);
        return found.find() ? found.group(1) : "?";
    }
}
