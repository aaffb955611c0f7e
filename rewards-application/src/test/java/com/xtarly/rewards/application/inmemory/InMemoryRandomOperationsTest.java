package com.xtarly.rewards.application.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.application.testkit.RandomOperations;
import com.xtarly.rewards.application.testkit.RandomOperationsContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryRandomOperationsTest extends RandomOperationsContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    protected Transactions transactions() {
        return stores;
    }

    @Test
    void a_long_day_has_every_kind_of_event_in_it() {
        List<String> story = RandomOperations.run(stores, 1, 2_400);

        assertThat(story.toString())
                .contains("+35", "+0 +1 =", "UNKNOWN_API_KEY", "CUSTOMER_NOT_FOUND", "CUSTOMER_MISMATCH")
                .contains("NO_ACTIVE_PROGRAM", "BALANCE_OUT_OF_RANGE", "CUSTOMER_ID_TAKEN", "EMAIL_TAKEN")
                .contains("API_KEY_RETIRED", "rotate done", "revoke done", "generate done", "stop done")
                .contains("AMOUNT_REQUIRED", "TICKET_REQUIRED", "OCCURRED_AT_OUT_OF_RANGE", "IDEMPOTENCY_KEY_REUSED")
                .contains("DUPLICATE_TICKET", "again +", "refund -", "refund again", "REFUND_EXCEEDS_PURCHASE")
                .contains("NOT_A_PURCHASE", "TRANSACTION_NOT_FOUND", "preview +", "enrol done", "enrol again");
    }
}
