package com.xtarly.rewards.application;

import static com.xtarly.rewards.application.testkit.Counter.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.PreviewRefund.Foreseen;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.customer.EraseCustomer;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Counter;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.SettableClock;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.application.testkit.UseCases;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.TransactionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A look ahead tells what a refund then does, and does nothing. */
class PreviewRefundTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = SettableClock.at(Examples.MOMENT.plusSeconds(60));
    private final UseCases useCases = UseCases.over(stores, clock);
    private final Shop shop = Shop.open(stores, Examples.points(), 1);
    private final Counter counter = new Counter(useCases, shop);
    private final TransactionId purchase =
            counter.registered(shop.purchase(35_900)).transactionId();

    @Test
    void it_foresees_what_the_refund_takes_back_and_changes_nothing() {
        Foreseen foreseen = Accepted.of(preview(shop.key(), purchase, 5_900L));

        assertThat(counter.entries()).hasSize(1);
        assertThat(foreseen.before().balance()).isEqualTo(counter.balance());
        Receipt done = Accepted.of(counter.refund(purchase, 5_900L));
        assertThat(foreseen.entry().calculation()).isEqualTo(done.entry().calculation());
        assertThat(foreseen.after().balance()).isEqualTo(counter.balance());
    }

    @Test
    void it_is_refused_as_the_refund_is() {
        assertThat(reason(preview(Examples.unissuedKey(), purchase, null))).isEqualTo(Reason.UNKNOWN_API_KEY);
        assertThat(reason(preview(shop.key(), Examples.ids().transactionId(), null)))
                .isEqualTo(Reason.TRANSACTION_NOT_FOUND);
        assertThat(reason(preview(shop.key(), purchase, 35_901L)))
                .isEqualTo(Reason.REFUND_EXCEEDS_PURCHASE)
                .isEqualTo(reason(counter.refund(purchase, 35_901L)));
    }

    @Test
    void nobody_is_left_to_take_anything_back_from_once_a_customer_is_erased() {
        var unused = Accepted.of(new EraseCustomer(stores, clock)
                .erase(shop.owner(stores), shop.customer().id()));

        assertThat(reason(preview(shop.key(), purchase, null)))
                .isEqualTo(Reason.CUSTOMER_NOT_FOUND)
                .isEqualTo(reason(counter.refund(purchase, null)));
    }

    private Outcome<Foreseen> preview(ApiKey key, TransactionId id, @Nullable Long minorUnits) {
        Amount amount = minorUnits == null ? null : Amount.of(minorUnits);
        return new PreviewRefund(stores, Examples.ids(), clock)
                .preview(new RefundPurchase.Command(new Caller.Till(key), id, amount, null, null));
    }
}
