package com.xtarly.rewards.http.pos;

import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How tills name customers. An id or email that nobody can have is answered like one that nobody has. */
final class CustomerNames {
    private CustomerNames() {}

    /** @throws ProblemException when no customer can have the id */
    static CustomerId id(String text) {
        return parse(CustomerId::parse, text);
    }

    /**
     * At least one is given.
     *
     * @throws ProblemException when no customer can have the id or the email
     */
    static CustomerReference reference(@Nullable String id, @Nullable String email) {
        return new CustomerReference(id == null ? null : id(id), email == null ? null : parse(Email::parse, email));
    }

    private static <T> T parse(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException nobodys) {
            throw new ProblemException(Problem.of(Reason.CUSTOMER_NOT_FOUND));
        }
    }
}
