package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.access.Role;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A counter where a purchase is not answered, or not now: it is sent again as it was, and counts once. */
class CashierTroubleTest {
    @AutoClose
    private final DashboardServer server = DashboardServer.open();

    private final Visitor owner = server.owner("lucia@ejemplo.com");
    private String ana;

    @BeforeEach
    void open_a_shop_with_points() {
        owner.does("/settings/program", Map.of("type", "points", "points", "1", "unit", "10.00", "seen", "0"));
        ana = enrols("Ana Núñez", "ana@ejemplo.com");
    }

    @Test
    void before_there_is_a_program_owners_are_led_to_it_and_staff_is_told_whom_to_ask() {
        Visitor other = server.owner("otra@ejemplo.com");
        Visitor staff = server.invited(other, Role.STAFF, "andres@ejemplo.com");

        assertThat(other.sees("/cashier").body())
                .contains(
                        "Todavía no se puede registrar compras", "<a href=\"/settings/program\">Elegirlo en Programa");
        assertThat(staff.sees("/cashier").body())
                .contains("Todavía no se puede registrar compras", "Pide a un dueño")
                .doesNotContain("/settings/program");
        assertThat(owner.sees("/cashier").body()).doesNotContain("Todavía no se puede");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"IDEMPOTENCY_IN_PROGRESS", "CUSTOMER_BUSY", "OVERLOADED", "UNAVAILABLE"})
    void what_is_refused_for_now_is_sent_again_with_its_key(Reason reason) {
        Map<String, String> form = form(ana);
        server.change(real ->
                commands -> commands.stream().map(command -> refused(reason)).toList());

        Visitor.Page page = owner.posts(ana, form);

        assertThat(page.status()).isEqualTo(reason == Reason.IDEMPOTENCY_IN_PROGRESS ? 409 : 503);
        assertThat(page.body()).contains("<h1>Ana Núñez", "role=\"alert\"").doesNotContain("Empezar otra compra");
        assertThat(sent(page)).isEqualTo(form);
        server.change(real -> real);
        owner.does(ana, sent(page));
        assertThat(owner.sees(ana).body()).contains("Saldo: 35 puntos");
    }

    @Test
    void what_was_registered_and_not_answered_counts_once() {
        server.change(real -> commands -> real.all(commands).stream()
                .map(done -> refused(Reason.UNAVAILABLE))
                .toList());
        Visitor.Page page = owner.posts(ana, form(ana));
        server.change(real -> real);

        assertThat(page.body()).contains("contará una sola vez.").doesNotContain("href=\"" + ana + "\"");
        assertThat(owner.sees(owner.posts(ana, sent(page)).location()).body()).contains("Contó una sola vez.");

        assertThat(owner.sees(ana).body()).contains("Saldo: 35 puntos");
    }

    @Test
    void whoever_is_not_answered_in_time_gets_the_form_back_and_keeps_nobody_else_waiting() {
        List<String> customers = List.of(ana, enrols("Beto", "beto@ejemplo.com"), enrols("Eva", "eva@ejemplo.com"));
        List<Map<String, String>> forms = customers.stream().map(this::form).toList();
        CountDownLatch stuck = new CountDownLatch(1);
        server.change(real -> commands -> {
            Threads.await(stuck);
            return real.all(commands);
        });

        List<Future<Visitor.Page>> late = IntStream.range(0, forms.size())
                .mapToObj(i -> Threads.start(() -> owner.posts(customers.get(i), forms.get(i))))
                .toList();
        assertThat(late).allMatch(Threads::waits);
        assertThat(owner.sees("/cashier").status())
                .as("by those who make the pages")
                .isEqualTo(200);
        List<Visitor.Page> pages = late.stream().map(Threads::result).toList();
        stuck.countDown();

        assertThat(pages).extracting(Visitor.Page::status).containsOnly(503);
        assertThat(pages).extracting(page -> sent(page)).isEqualTo(forms);
        assertThat(pages.get(0).headers().get("retry-after")).containsExactly("1");
        assertThat(pages.get(0).body()).contains("<h1>Ana Núñez", "contará una sola vez.");
        owner.does(ana, sent(pages.get(0)));
        assertThat(owner.sees(ana).body()).contains("Saldo: 35 puntos");
    }

    @ParameterizedTest
    @EnumSource(Sent.class)
    void a_form_that_nobody_can_take_comes_back_as_it_was_sent(Sent sent) {
        Map<String, String> form = form(ana);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        Supplier<Outcome<Sent>> errand = () -> {
            begun.countDown();
            Threads.await(stuck);
            return Outcome.accepted(sent);
        };
        submit(errand, 2);
        Threads.await(begun);
        submit(errand, Errands.MAX_WAITING);

        Visitor.Page page = owner.posts(ana + sent.path, form);
        stuck.countDown();

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.headers().get("retry-after")).containsExactly("1");
        assertThat(page.body())
                .contains("No hubo respuesta", "action=\"" + ana + sent.path + "\"", "<dd>350.00</dd>", "<dd>A-1</dd>");
        assertThat(sent(page)).isEqualTo(form);
        assertThat(owner.posts(ana + sent.path, sent(page)).status()).isEqualTo(sent.status);
    }

    private enum Sent {
        TO_BUY("", 303),
        TO_FORESEE("/preview", 200);

        private final String path;
        private final int status;

        Sent(String path, int status) {
            this.path = path;
            this.status = status;
        }
    }

    private void submit(Supplier<Outcome<Sent>> errand, int count) {
        for (int i = 0; i < count; i++) {
            var unused = server.errands().submit(errand);
        }
    }

    private static Outcome<Receipt> refused(Reason reason) {
        return Outcome.refused(reason);
    }

    private String enrols(String name, String email) {
        return owner.posts(
                        "/cashier/new",
                        Map.of("id", owner.sees("/cashier/new").field("id"), "name", name, "email", email))
                .location();
    }

    private Map<String, String> form(String customer) {
        return Map.of("key", owner.sees(customer).field("key"), "amount", "350.00", "folio", "A-1");
    }

    /** What the form on a page sends. */
    private static Map<String, String> sent(Visitor.Page page) {
        return Map.of("key", page.field("key"), "amount", page.field("amount"), "folio", page.field("folio"));
    }
}
