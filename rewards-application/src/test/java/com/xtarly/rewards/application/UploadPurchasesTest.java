package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Commands.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.xtarly.rewards.application.RegisterPurchases.Command;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.Threads;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An offline till's purchases are taken in a share at a time, in their order. */
class UploadPurchasesTest {
    private static final int SHARE = 64;

    private final InMemoryStores stores = new InMemoryStores();
    private final UseCases useCases = UseCases.over(stores, SettableClock.at(Examples.MOMENT.plusSeconds(60)));
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final Counter counter = new Counter(useCases, shop);
    private final List<Command> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void purchases_are_registered_in_their_order_and_answered_in_it() {
        List<Command> commands = purchases(UploadPurchases.MAX_PURCHASES);

        List<Receipt> receipts = receipts(upload(commands, counter::register));

        assertThat(asked).isEqualTo(commands);
        assertThat(receipts).extracting(Receipt::entry).isEqualTo(counter.entries());
        assertThat(receipts)
                .extracting(receipt -> receipt.entry().posting().idempotency())
                .isEqualTo(commands.stream().map(Command::idempotency).toList());
    }

    @Test
    void an_upload_sent_again_whole_is_answered_again_and_does_nothing() {
        List<Command> commands = purchases(100);
        List<Receipt> first = receipts(upload(commands, counter::register));

        List<Receipt> again = receipts(upload(commands, counter::register));

        assertThat(again)
                .isEqualTo(
                        first.stream().map(Receipt::entry).map(Receipt::again).toList());
        assertThat(counter.entries()).hasSize(100);
    }

    @Test
    void a_refused_purchase_spoils_no_other() {
        List<Command> commands = new ArrayList<>(purchases(3));
        commands.set(0, keyed(commands.get(0), commands.get(2).idempotency()));
        commands.set(
                1,
                new Command(
                        new Caller.Till(Examples.unissuedKey()), commands.get(1).customer(), Examples.PESOS_350, null));

        List<CompletableFuture<Outcome<Receipt>>> answers = Accepted.of(upload(commands, counter::register));

        assertThat(answers.get(1)).isCompletedWithValue(Outcome.refused(Reason.UNKNOWN_API_KEY));
        assertThat(Accepted.of(answers.get(0).join()).replayed()).isFalse();
        assertThat(Accepted.of(answers.get(2).join()).replayed()).isTrue();
    }

    @Test
    void the_next_share_is_not_asked_for_before_the_last_is_answered() {
        List<CompletableFuture<Outcome<Receipt>>> pending = Collections.synchronizedList(new ArrayList<>());
        UploadPurchases uploading = new UploadPurchases(command -> {
            CompletableFuture<Outcome<Receipt>> answer = new CompletableFuture<>();
            pending.add(answer);
            return answer;
        });
        List<Command> commands = purchases(SHARE + 1);

        Future<Outcome<List<CompletableFuture<Outcome<Receipt>>>>> upload =
                Threads.start(() -> uploading.upload(commands, () -> true));
        boolean waited = Threads.waits(upload);
        List<CompletableFuture<Outcome<Receipt>>> share = List.copyOf(pending);
        share.subList(1, SHARE).forEach(answer -> answer.complete(Outcome.refused(Reason.NO_ACTIVE_PROGRAM)));
        boolean waitedForTheLast = Threads.waits(upload);
        int asked = pending.size();
        share.get(0).complete(Outcome.refused(Reason.NO_ACTIVE_PROGRAM));
        boolean waitedForTheNextShare = Threads.waits(upload);
        pending.get(SHARE).complete(Outcome.refused(Reason.NO_ACTIVE_PROGRAM));

        assertThat(List.of(waited, waitedForTheLast, waitedForTheNextShare)).containsOnly(true);
        assertThat(share).hasSize(SHARE);
        assertThat(asked).isEqualTo(SHARE);
        assertThat(Accepted.of(Threads.result(upload))).hasSize(SHARE + 1);
    }

    @Test
    void when_nothing_can_be_done_the_whole_upload_is_refused() {
        for (Reason reason : List.of(Reason.UNAVAILABLE, Reason.OVERLOADED)) {
            asked.clear();

            assertThat(upload(purchases(500), command -> Outcome.refused(reason)))
                    .isEqualTo(Outcome.refused(reason));
            assertThat(asked).hasSize(SHARE);
        }
    }

    @Test
    void when_nothing_more_can_be_done_the_rest_is_refused_at_once() {
        List<Command> commands = purchases(3 * SHARE);

        List<CompletableFuture<Outcome<Receipt>>> answers = Accepted.of(upload(
                commands,
                command -> commands.indexOf(command) < SHARE
                        ? counter.register(command)
                        : Outcome.refused(Reason.UNAVAILABLE)));

        assertThat(asked).hasSize(2 * SHARE);
        assertThat(answers).hasSize(3 * SHARE).allMatch(CompletableFuture::isDone);
        assertThat(answers.subList(0, SHARE))
                .extracting(CompletableFuture::join)
                .hasOnlyElementsOfType(Outcome.Accepted.class);
        assertThat(answers.subList(SHARE, 3 * SHARE))
                .extracting(CompletableFuture::join)
                .containsOnly(Outcome.refused(Reason.UNAVAILABLE));
    }

    @Test
    void once_nobody_waits_for_it_any_more_the_rest_is_left_undone() {
        List<Command> commands = purchases(3 * SHARE);
        UploadPurchases uploading =
                new UploadPurchases(command -> CompletableFuture.completedFuture(counter.register(command)));

        List<CompletableFuture<Outcome<Receipt>>> answers =
                Accepted.of(uploading.upload(commands, () -> counter.entries().isEmpty()));

        assertThat(counter.entries()).hasSize(SHARE);
        assertThat(answers).hasSize(3 * SHARE).allMatch(CompletableFuture::isDone);
        assertThat(answers.subList(SHARE, 3 * SHARE))
                .extracting(CompletableFuture::join)
                .containsOnly(Outcome.refused(Reason.UNAVAILABLE));
    }

    /** A queue that is full for the first may have room for the second. */
    @Test
    void what_could_not_be_done_does_not_hide_what_was_done() {
        List<Command> commands = purchases(2);

        Outcome<List<CompletableFuture<Outcome<Receipt>>>> outcome = upload(
                commands,
                command -> command.equals(commands.get(0))
                        ? Outcome.refused(Reason.OVERLOADED)
                        : counter.register(command));

        List<CompletableFuture<Outcome<Receipt>>> answers = Accepted.of(outcome);
        assertThat(answers.get(0)).isCompletedWithValue(Outcome.refused(Reason.OVERLOADED));
        assertThat(Accepted.of(answers.get(1).join()).entry())
                .isEqualTo(counter.entries().get(0));
    }

    @Test
    void a_defect_is_its_purchases_alone() {
        List<Command> commands = purchases(2);

        List<CompletableFuture<Outcome<Receipt>>> answers =
                Accepted.of(new UploadPurchases(command -> command.equals(commands.get(0))
                                ? CompletableFuture.failedFuture(new IllegalStateException("poison"))
                                : CompletableFuture.completedFuture(counter.register(command)))
                        .upload(commands, () -> true));

        assertThat(answers.get(0)).isCompletedExceptionally();
        assertThat(answers.get(1)).isCompletedWithValueMatching(outcome -> outcome instanceof Outcome.Accepted);
    }

    @Test
    void an_upload_may_be_empty_and_has_at_most_500_purchases() {
        assertThat(Accepted.of(upload(List.of(), counter::register))).isEmpty();
        assertThatThrownBy(() -> upload(purchases(UploadPurchases.MAX_PURCHASES + 1), counter::register))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An upload has at most 500 purchases.");
        assertThat(asked).isEmpty();
    }

    /** Each of another amount, and with a key. */
    private List<Command> purchases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> shop.purchase(shop.customer(), 1_000L * i, Examples.idempotency()))
                .toList();
    }

    private Outcome<List<CompletableFuture<Outcome<Receipt>>>> upload(
            List<Command> commands, Function<Command, Outcome<Receipt>> register) {
        return new UploadPurchases(command -> {
                    asked.add(command);
                    return CompletableFuture.completedFuture(register.apply(command));
                })
                .upload(commands, () -> true);
    }

    private static List<Receipt> receipts(Outcome<List<CompletableFuture<Outcome<Receipt>>>> upload) {
        return Accepted.of(upload).stream()
                .map(Threads::result)
                .map(Accepted::of)
                .toList();
    }
}
