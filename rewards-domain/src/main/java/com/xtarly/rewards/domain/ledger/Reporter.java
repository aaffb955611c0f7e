package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.IdKind;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.UserId;

/** Who reported what happened: a till, or a person at the dashboard. */
public sealed interface Reporter {
    /** A till, known by its API key. */
    record Till(ApiKeyId key) implements Reporter {
        @Override
        public String value() {
            return key.value();
        }
    }

    /** Somebody who signed in. */
    record Person(UserId user) implements Reporter {
        @Override
        public String value() {
            return user.value();
        }
    }

    /** The id of the API key or of the user, which tells by its prefix what it is. */
    String value();

    /**
     * The reporter of this id.
     *
     * @throws IllegalArgumentException when the text is neither an API key's id nor a user's
     */
    static Reporter parse(String text) {
        return IdKind.find(text).filter(IdKind.USER::equals).isPresent()
                ? new Person(UserId.parse(text))
                : new Till(ApiKeyId.parse(text));
    }
}
