package com.xtarly.rewards.application;

import com.xtarly.rewards.application.access.ApiKey;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import java.util.function.Function;

/** Who asks for something to be done. */
public sealed interface Caller {
    /** A till. Whether its key is usable is seen by the very transaction that does what it asks for. */
    record Till(ApiKey key) implements Caller {
        @Override
        public <T> T fold(Function<ApiKey, T> till, Function<Person, T> person) {
            return till.apply(key);
        }
    }

    /** Somebody at the dashboard, who is signed in. */
    record Person(OrganizationId organizationId, UserId id) implements Caller {
        @Override
        public <T> T fold(Function<ApiKey, T> till, Function<Person, T> person) {
            return person.apply(this);
        }
    }

    /** Somebody who is signed in. */
    static Caller of(User user) {
        return new Person(user.organizationId(), user.id());
    }

    /** One of the two, by what it is. */
    <T> T fold(Function<ApiKey, T> till, Function<Person, T> person);
}
