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
        return parse(CustomerId::parse, text, Reason.CUSTOMER_NOT_FOUND);
    }

    /**
     * At least one is given. Two of which one cannot be anybody's are not the same customer's.
     *
     * @throws ProblemException when no customer can have the id or the email
     */
    static CustomerReference reference(@Nullable String id, @Nullable String email) {
        Reason refusal = id == null || email == null ? Reason.CUSTOMER_NOT_FOUND : Reason.CUSTOMER_MISMATCH;
        return new CustomerReference(
                id == null ? null : parse(CustomerId::parse, id, refusal),
                email == null ? null : parse(Email::parse, email, refusal));
    }

    private static <T> T parse(Function<String, T> parser, String text, Reason refusal) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException nobodys) {
            throw new ProblemException(Problem.of(refusal));
        }
    }
}
