package com.xtarly.rewards.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.persistence.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not a test of its own: takes the pictures of the guide, for bin/guide-pictures. */
class GuidePictures {
    private static final Path GUIDE = Path.of(System.getProperty("rewards.guide", "target/guide"));
    private static final List<String> LANGUAGES = List.of("es", "en");
    private static final List<String> CUSTOMERS = List.of(
            "María García",
            "José Hernández",
            "Lupita Núñez",
            "Andrés Muñoz",
            "Sofía Ramírez",
            "Diego Ibáñez",
            "Valentina Cruz",
            "Emiliano Peña",
            "Ximena Ávila",
            "Mateo Gutiérrez",
            "Renata Solís",
            "Íñigo Beltrán");
    private static final int DAYS = 60;
    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    @TempDir
    private Path directory;

    @TempDir
    private Path data;

    @TempDir
    private Path profile;

    @Test
    void are_taken_of_a_cafe_after_two_months() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startForServer(data);
                Server server = program(postgres).serve();
                Browser browser = Browser.at(server.address(), profile)) {
            String key = settlesIn(browser, Founding.link(server.printed()));
            Till till = new Till(server.address(), key, Duration.ofSeconds(20));
            beginsEarlier(postgres);
            List<String> customers = enrols(till);
            String last = till.sold(twoMonthsOf(customers));
            for (String language : LANGUAGES) {
                walks(browser, language, customers.get(0), last);
            }
        }
    }

    private String settlesIn(Browser browser, String link) {
        for (String language : LANGUAGES) {
            browser.opens(link + "?language=" + language);
            camera(browser, language).desk("setup");
        }
        Founding.by(browser, link + "?language=es", "lucia@ejemplo.com");
        browser.ticks("type", "tiers");
        List<List<String>> tiers = List.of(
                List.of("Bronce", "100", "1", ""),
                List.of("Plata", "400", "1.25", "Café gratis en tu cumpleaños"),
                List.of("Oro", "900", "1.5", "10 % en pan dulce"));
        // One begins with two.
        browser.clicks("Agregar un nivel");
        browser.goesOnIn("tierName-2");
        for (int i = 0; i < tiers.size(); i++) {
            browser.typesInRow(i, "tierName", tiers.get(i).get(0));
            browser.typesInRow(i, "tierPoints", tiers.get(i).get(1));
            browser.typesInRow(i, "tierMultiplier", tiers.get(i).get(2));
            browser.typesInRow(i, "tierBenefits", tiers.get(i).get(3));
        }
        String key = Founding.keyOf(browser);
        camera(browser, "es").desk("key");
        browser.presses("English");
        browser.types("name", "Barra");
        browser.presses("Generate API key");
        camera(browser, "en").desk("key");
        return key;
    }

    /** Purchases of two months ago are judged by the program of then: it has to be as old. */
    private static void beginsEarlier(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(),
                        postgres.owner().user(),
                        postgres.owner().password());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update rewards.program_versions set effective_from = effective_from - interval '70 days'"))
                    .isEqualTo(1);
        }
    }

    private static List<String> enrols(Till till) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS.size(); i++) {
            ids.add(till.enrol(CUSTOMERS.get(i), "cliente" + (i + 1) + "@ejemplo.com"));
        }
        return ids;
    }

    /** From eight in the morning to seven, with more on one day of the week. */
    private static List<Sale> twoMonthsOf(List<String> customers) {
        Random random = new Random(7);
        Instant now = Instant.now();
        List<Sale> sales = new ArrayList<>();
        for (int day = DAYS; day >= 0; day--) {
            Instant opening =
                    LocalDate.now(ZONE).minusDays(day).atTime(8, 0).atZone(ZONE).toInstant();
            int count = 3 + random.nextInt(4) + (day % 7 == 2 ? 4 : 0);
            for (int i = 0; i < count; i++) {
                Instant moment = opening.plus(Duration.ofMinutes((long) (660 * random.nextDouble())));
                String customer = customers.get((int) (customers.size() * Math.pow(random.nextDouble(), 2)));
                Sale sale = new Sale(customer, 4_000 + 500L * random.nextInt(60), moment);
                if (moment.isBefore(now)) {
                    sales.add(sale);
                }
            }
        }
        sales.sort(Comparator.comparing(Sale::occurredAt));
        return sales;
    }

    private void walks(Browser browser, String language, String customer, String purchase) {
        Camera camera = camera(browser, language);
        browser.opens("/account");
        browser.presses(language.equals("es") ? "Español" : "English");
        browser.opens("/?language=" + language);
        camera.desk("overview");
        camera.phone("overview");
        browser.opens("/customers?language=" + language);
        camera.phone("customers");
        List<String> pages = List.of(
                "customers", "/customers",
                "customer", "/customers/" + customer,
                "import", "/customers/import",
                "transactions", "/transactions",
                "transaction", "/transactions/" + purchase,
                "refund", "/transactions/" + purchase + "/refund",
                "program", "/settings/program",
                "keys", "/settings/keys",
                "team", "/settings/team");
        for (int i = 0; i < pages.size(); i += 2) {
            browser.opens(pages.get(i + 1) + "?language=" + language);
            camera.desk(pages.get(i));
        }
        browser.opens("/cashier/" + customer);
        browser.keys("350");
        browser.reads("$350.00");
        camera.desk("cashier");
        camera.phone("cashier");
    }

    private Program program(EmbeddedPostgres postgres) {
        return Program.in(directory)
                .with("REWARDS_DB_URL", postgres.jdbcUrl())
                .with("REWARDS_DB_USER", postgres.application().user())
                .with("REWARDS_DB_PASSWORD", postgres.application().password())
                .with("REWARDS_DB_OWNER_USER", postgres.owner().user())
                .with("REWARDS_DB_OWNER_PASSWORD", postgres.owner().password());
    }

    private static Camera camera(Browser browser, String language) {
        return browser.camera(GUIDE.resolve(language).resolve("pictures"));
    }
}
