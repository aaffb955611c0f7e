package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.http.JsonObject;
import com.xtarly.rewards.http.Meaning;
import com.xtarly.rewards.http.ProblemException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as a till writes it.
 *
 * @param amount null when there is none, which some programs accept
 * @param attached null when there is no metadata
 */
record PurchaseBody(
        CustomerReference customer,
        @Nullable Amount amount,
        @Nullable MetadataToken attached) {
    /**
     * Reads the fields of the contract and skips all others: tills add some.
     *
     * @throws ProblemException when it is no purchase, with all its faults together; or no customer can be meant
     */
    static PurchaseBody parse(String body) {
        PurchaseFields fields = new PurchaseFields(body);
        JsonObject.read(body, fields);
        return fields.purchase();
    }

    /**
     * The purchase, as this key's till reports it. When it occurred is no part of what it means: a till may upload what
     * it could not be sure to have sent while it was online.
     */
    RegisterPurchases.Command sentWith(ApiKey key, Optional<IdempotencyKey> request, @Nullable Instant occurredAt) {
        return new RegisterPurchases.Command(
                new Caller.Till(key),
                customer,
                amount,
                attached == null ? null : attached.metadata(),
                attached == null ? null : attached.ticket(),
                request.isEmpty() ? null : meaning().sentWith(request),
                occurredAt);
    }

    private Meaning meaning() {
        Email email = customer.email();
        return Meaning.of("purchase")
                .with(customer.id())
                .with(email == null ? null : email.key())
                .with(amount == null ? null : amount.minorUnits())
                .with(
                        attached == null
                                ? null
                                : CanonicalJson.of(attached.metadata().json()));
    }
}
