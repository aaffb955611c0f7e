package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import java.util.function.Function;

/** Stores that can be told to fail whoever writes. */
final class Unsteady implements Transactions {
    enum Mood {
        WELL,
        /** What is asked for is done, but nobody is told. */
        MUTE,
        /** What is needed is held by somebody else. */
        HELD
    }

    private final InMemoryStores stores = new InMemoryStores();
    private volatile Mood mood = Mood.WELL;

    void become(Mood other) {
        mood = other;
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        if (mood == Mood.HELD) {
            throw StoresUnavailable.held(new IllegalStateException());
        }
        T result = stores.write(work);
        if (mood == Mood.MUTE) {
            throw new StoresUnavailable("The answer was lost.", new IllegalStateException());
        }
        return result;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return stores.read(work);
    }
}
