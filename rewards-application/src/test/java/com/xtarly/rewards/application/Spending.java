package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.Accepted;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.Shop;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import com.xtarly.rewards.domain.ledger.Balance;
import com.xtarly.rewards.domain.ledger.Entry;
import java.util.List;

/** Takes points away as buying a reward will one day. */
final class Spending {
    private Spending() {}

    /** Takes them from the shop's first customer, their lifetime points too. */
    static void of(Transactions stores, Shop shop, long points) {
        Calculation taken = new Calculation.Earned(Amount.of(0), null, -points, null, -points, 0);
        Entry appended = stores.write(tx -> {
            Balance before = tx.customers()
                    .lock(List.of(shop.reference(shop.customer())))
                    .get(0)
                    .balance();
            Entry entry = new Entry(
                    shop.organization().id(),
                    shop.customer().id(),
                    Examples.purchase(shop.issuedKey()),
                    shop.version().number(),
                    taken,
                    Accepted.of(before.plus(taken)));
            tx.ledger().append(List.of(entry));
            return entry;
        });
        if (appended.calculation().points() != -points) {
            throw new AssertionError("Points were to be taken: " + appended);
        }
    }
}
