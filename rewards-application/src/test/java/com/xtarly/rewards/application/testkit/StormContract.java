package com.xtarly.rewards.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.EnrolCustomer.Enrolment;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.ledger.Entry;
import com.xtarly.rewards.domain.ledger.Idempotency;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.program.StampsProgram;
import com.xtarly.rewards.domain.program.TicketRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tills that send the same thing again and again, all at once: each thing is done once, and each till is told so. */
public abstract class StormContract extends StoresContract {
    private static final int KEYS = 200;
    private static final int COPIES = 50;
    private static final int CHANGED = 1_000;
    private static final int TILLS = 16;
    private static final int CUSTOMERS = 20;
    private static final int WORKERS = 2;

    private Counter counter;

    @BeforeEach
    void open_a_shop() {
        counter = counter(Shop.open(transactions(), Examples.points(), CUSTOMERS));
    }

    @Test
    void of_two_hundred_purchases_sent_fifty_times_at_once_each_is_done_once() {
        List<Command> purchases = purchases();
        List<Command> sent = new ArrayList<>();
        Collections.nCopies(COPIES, purchases).forEach(sent::addAll);
        Collections.shuffle(sent, new Random(1));

        List<Outcome<Receipt>> outcomes = send(sent);

        assertThat(entries()).hasSize(KEYS);
        for (Command purchase : purchases) {
            List<Receipt> receipts = IntStream.range(0, sent.size())
                    .filter(i -> sent.get(i).equals(purchase))
                    .mapToObj(i -> Accepted.of(outcomes.get(i)))
                    .toList();
            assertThat(receipts).hasSize(COPIES);
            assertThat(receipts)
                    .extracting(Receipt::entry)
                    .containsOnly(receipts.get(0).entry());
            assertThat(receipts).extracting(Receipt::replayed).containsOnlyOnce(false);
        }
    }

    @Test
    void a_thousand_other_requests_with_a_used_key_are_refused_and_credit_nothing() {
        Command purchase = purchases().get(0);
        Receipt first = counter.registered(purchase);

        List<Outcome<Receipt>> outcomes = send(changed(purchase, CHANGED));
        List<Outcome<Receipt>> again = send(Collections.nCopies(CHANGED, purchase));

        assertThat(outcomes).hasSize(CHANGED).containsOnly(Outcome.refused(Reason.IDEMPOTENCY_KEY_REUSED));
        assertThat(again).hasSize(CHANGED).containsOnly(Outcome.accepted(new Receipt(first.entry(), true)));
        assertThat(entries()).containsExactly(first.entry());
    }

    /** They are other customers', so no lock of a customer keeps them apart. */
    @Test
    void of_different_requests_with_one_key_at_once_one_is_done_and_the_others_are_refused() {
        for (int round = 0; round < 10; round++) {
            Idempotency request = Examples.idempotency();
            List<Command> sent = new ArrayList<>();
            for (Customer customer : counter.shop().customers()) {
                sent.add(counter.shop().purchase(customer, 35_000, Commands.changed(request)));
            }

            List<Outcome<Receipt>> outcomes = send(sent);

            assertThat(outcomes.stream().flatMap(Outcome::stream)).hasSize(1);
            assertThat(outcomes.stream().filter(Outcome.refused(Reason.IDEMPOTENCY_KEY_REUSED)::equals))
                    .hasSize(CUSTOMERS - 1);
            assertThat(entries()).hasSize(round + 1);
        }
    }

    @Test
    void a_ticket_that_everybody_claims_at_once_earns_once() {
        counter.activate(new StampsProgram(false, new TicketRules(true, true)));
        for (int round = 0; round < 10; round++) {
            String folio = "T-" + round;
            List<Command> sent = counter.shop().customers().stream()
                    .flatMap(customer -> Stream.generate(() -> Commands.ticketed(
                                    counter.shop().purchase(customer, 35_000, Examples.idempotency()), folio))
                            .limit(4))
                    .toList();

            List<Outcome<Receipt>> outcomes = send(sent);

            List<Receipt> receipts = outcomes.stream().flatMap(Outcome::stream).toList();
            assertThat(receipts).hasSize(4);
            assertThat(receipts).extracting(Receipt::replayed).containsOnlyOnce(false);
            assertThat(receipts)
                    .extracting(Receipt::entry)
                    .containsOnly(receipts.get(0).entry());
            assertThat(outcomes.stream().filter(Outcome.refused(Reason.DUPLICATE_TICKET)::equals))
                    .hasSize(sent.size() - 4);
            assertThat(entries()).hasSize(round + 1);
        }
    }

    @Test
    void refunds_of_one_purchase_at_once_give_back_no_more_than_was_paid() {
        TransactionId purchase =
                counter.registered(counter.shop().purchase(35_900)).transactionId();

        List<Outcome<Receipt>> outcomes = together(till -> counter.refund(purchase, 10_000L));

        assertThat(outcomes.stream().flatMap(Outcome::stream)).hasSize(3);
        assertThat(outcomes.stream().filter(Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE)::equals))
                .hasSize(TILLS - 3);
        assertThat(Accepted.of(counter.refund(purchase, null)).customerPoints()).isZero();
        assertThat(entries()).hasSize(5);
    }

    @Test
    void one_refund_sent_by_everybody_at_once_is_done_once() {
        TransactionId purchase =
                counter.registered(counter.shop().purchase(35_900)).transactionId();
        Idempotency request = Examples.idempotency();

        List<Receipt> receipts = Accepted.all(together(till -> counter.refund(purchase, 900L, request)));

        assertThat(receipts)
                .extracting(Receipt::entry)
                .containsOnly(receipts.get(0).entry());
        assertThat(receipts).extracting(Receipt::replayed).containsOnlyOnce(false);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void one_enrolment_sent_by_everybody_at_once_is_done_once() {
        for (int round = 0; round < 5; round++) {
            Idempotency request = Examples.idempotency();
            String email = "ana" + round + "@ejemplo.com";

            List<Enrolment> enrolments = Accepted.all(together(till -> counter.enrol("Ana", email, request)));

            assertThat(enrolments)
                    .extracting(Enrolment::customer)
                    .containsOnly(enrolments.get(0).customer());
            assertThat(enrolments).extracting(Enrolment::replayed).containsOnlyOnce(false);
        }
    }

    /** Over all customers, after every balance was held against its sum. */
    private List<Entry> entries() {
        assertThat(read(tx -> tx.ledger().audit()).discrepancies()).isEmpty();
        List<Entry> entries = counter.shop().customers().stream()
                .map(counter::entries)
                .flatMap(Collection::stream)
                .toList();
        assertThat(new HashSet<>(entries)).hasSize(entries.size());
        return entries;
    }

    private List<Command> purchases() {
        Shop shop = counter.shop();
        return IntStream.range(0, KEYS)
                .mapToObj(i ->
                        shop.purchase(shop.customers().get(i % CUSTOMERS), 1_000L * (i + 1), Examples.idempotency()))
                .toList();
    }

    private List<Command> changed(Command purchase, int count) {
        Shop shop = counter.shop();
        return IntStream.range(0, count)
                .mapToObj(i -> shop.purchase(
                        shop.customers().get(i % CUSTOMERS), 1_000L + i, Commands.changed(purchase.idempotency())))
                .toList();
    }

    /** By many tills, through the batches they share; what came of each, in their order. */
    private List<Outcome<Receipt>> send(List<Command> sent) {
        try (GroupCommit<Command, Receipt> commits =
                new GroupCommit<>("till", WORKERS, counter.useCases().registerPurchases()::register)) {
            List<List<CompletableFuture<Outcome<Receipt>>>> answers = Threads.together(
                    TILLS,
                    till -> () -> IntStream.range(0, sent.size())
                            .filter(i -> i % TILLS == till)
                            .mapToObj(i -> answered(commits.submit(sent.get(i)), i))
                            .toList());
            return IntStream.range(0, sent.size())
                    .mapToObj(i -> Threads.result(answers.get(i % TILLS).get(i / TILLS)))
                    .collect(Collectors.toList());
        }
    }

    /** A till looks at an answer now and then, so that the batches are of every size. */
    private static CompletableFuture<Outcome<Receipt>> answered(CompletableFuture<Outcome<Receipt>> answer, int i) {
        if (i % 7 == 0) {
            assertThat(Threads.result(answer)).isNotNull();
        }
        return answer;
    }

    private static <T> List<T> together(IntFunction<T> request) {
        return Threads.together(TILLS, till -> () -> request.apply(till));
    }

    private Counter counter(Shop shop) {
        return new Counter(UseCases.over(transactions()), shop);
    }
}
