package com.xtarly.rewards.http.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.ledger.IdempotencyKey;
import com.xtarly.rewards.http.JsonObject;
import com.xtarly.rewards.http.Meaning;
import com.xtarly.rewards.http.ProblemException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new customer as a till writes them. */
record EnrolmentBody(Name name, Email email) {
    private static final class Fields implements JsonObject.Field {
        private final Faults faults = new Faults();
        private @Nullable Name name;
        private @Nullable Email email;

        @Override
        public void take(String field, JsonParser value) throws IOException {
            faults.in(field, () -> read(field, value));
        }

        private void read(String field, JsonParser value) throws IOException {
            switch (field) {
                case "name" -> name = name(TextToken.read(value));
                case "email" -> email = email(TextToken.read(value));
                default -> value.skipChildren();
            }
        }

        EnrolmentBody enrolment() {
            if (name == null && faults.noneIn("name")) {
                faults.add("name", "The name is required.");
            }
            if (email == null && faults.noneIn("email")) {
                faults.add("email", "The email is required.");
            }
            faults.throwIfAny();
            if (name == null || email == null) {
                throw new IllegalStateException("What is missing is a fault.");
            }
            return new EnrolmentBody(name, email);
        }

        private static @Nullable Name name(@Nullable String text) {
            return text == null ? null : Name.of(text);
        }

        private static @Nullable Email email(@Nullable String text) {
            return text == null ? null : Email.parse(text);
        }
    }

    /**
     * Reads the fields of the contract and skips all others.
     *
     * @throws ProblemException when it is no enrolment, with all its faults together
     */
    static EnrolmentBody parse(String body) {
        Fields fields = new Fields();
        JsonObject.read(body, fields);
        return fields.enrolment();
    }

    /** The enrolment, as this key's till asks for it. */
    EnrolCustomer.Command sentWith(ApiKey key, Optional<IdempotencyKey> request) {
        return new EnrolCustomer.Command(
                new Caller.Till(key),
                name,
                email,
                request.isEmpty()
                        ? null
                        : Meaning.of("enrolment").with(name).with(email.key()).sentWith(request));
    }
}
