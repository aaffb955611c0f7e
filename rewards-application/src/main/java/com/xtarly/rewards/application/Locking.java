package com.xtarly.rewards.application;

import com.xtarly.rewards.application.port.Customers;
import com.xtarly.rewards.domain.customer.CustomerReference;
import java.util.List;

/** How a batch takes hold of its accounts. */
enum Locking {
    /** Waits for whoever holds one of them. */
    PATIENT {
        @Override
        Accounts of(Customers customers, List<CustomerReference.Within> references) {
            return new Accounts(customers.lock(references));
        }
    },
    /** Goes on without those that are held. */
    HASTY {
        @Override
        Accounts of(Customers customers, List<CustomerReference.Within> references) {
            return new Accounts(customers.lockAvailable(references), customers.find(references));
        }
    };

    abstract Accounts of(Customers customers, List<CustomerReference.Within> references);
}
