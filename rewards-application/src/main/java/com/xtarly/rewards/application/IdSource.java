package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.port.ImportId;
import com.xtarly.rewards.domain.IdKind;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.ProgramId;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Makes new ids and keys. Ids sort by the millisecond they were made in: 8 base-62 digits of time, then
 * {@value #RANDOM_DIGITS} of randomness (83 bits). Thread-safe when its generator is.
 */
public final class IdSource {
    private static final int TIME_DIGITS = 8;
    private static final int RANDOM_DIGITS = 14;
    /** A secure generator is slow; of its 63 bits these take so few that none comes more often by over one in 10^6. */
    private static final int DIGITS_A_DRAW = 7;

    private static final int BASE = ApiKey.ALPHABET.length();

    private final Clock clock;
    private final RandomGenerator random;

    /**
     * Draws from a clock and a generator.
     *
     * @param random a secure one, since API keys and tokens are drawn from it
     */
    public IdSource(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public OrganizationId organizationId() {
        return OrganizationId.parse(next(IdKind.ORGANIZATION));
    }

    public ApiKeyId apiKeyId() {
        return ApiKeyId.parse(next(IdKind.API_KEY));
    }

    public ProgramId programId() {
        return ProgramId.parse(next(IdKind.PROGRAM));
    }

    public CustomerId customerId() {
        return CustomerId.parse(next(IdKind.CUSTOMER));
    }

    public TransactionId transactionId() {
        return TransactionId.parse(next(IdKind.TRANSACTION));
    }

    public ImportId importId() {
        return ImportId.parse(next(IdKind.IMPORT));
    }

    public UserId userId() {
        return UserId.parse(next(IdKind.USER));
    }

    public Token token() {
        return Token.find(randomDigits(Token.LENGTH)).orElseThrow();
    }

    public ApiKey apiKey() {
        return ApiKey.of(randomDigits(ApiKey.SECRET_LENGTH));
    }

    /** Sorts before every id of a transaction that is made at this moment or later. */
    public static TransactionId earliestTransactionId(Instant moment) {
        return TransactionId.parse(IdKind.TRANSACTION.of(timeDigits(moment)));
    }

    private String next(IdKind kind) {
        return kind.of(timeDigits(clock.instant()) + randomDigits(RANDOM_DIGITS));
    }

    private static String timeDigits(Instant moment) {
        char[] digits = new char[TIME_DIGITS];
        long rest = Math.max(0, moment.toEpochMilli());
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            digits[i] = ApiKey.ALPHABET.charAt((int) (rest % BASE));
            rest /= BASE;
        }
        return new String(digits);
    }

    private String randomDigits(int count) {
        StringBuilder digits = new StringBuilder(count);
        long rest = 0;
        for (int i = 0; i < count; i++) {
            rest = i % DIGITS_A_DRAW == 0 ? random.nextLong() >>> 1 : rest / BASE;
            digits.append(ApiKey.ALPHABET.charAt((int) (rest % BASE)));
        }
        return digits.toString();
    }
}
