package com.xtarly.rewards.application.broken;

import com.xtarly.rewards.application.port.Transactions;
import com.xtarly.rewards.application.port.UnitOfWork;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Stores that answer rightly, and keep nobody from seeing or doing what they should not. */
final class BrokenTransactions {
    private static final Duration MEETING = Duration.ofMillis(1);

    private BrokenTransactions() {}

    /** Commits what was done before the exception. */
    static Transactions halfHearted(Transactions honest) {
        return new Transactions() {
            @Override
            public <T> T write(Function<UnitOfWork, T> work) {
                List<RuntimeException> thrown = new ArrayList<>();
                T result = honest.write(tx -> {
                    try {
                        return work.apply(tx);
                    } catch (RuntimeException e) {
                        thrown.add(e);
                        return null;
                    }
                });
                thrown.forEach(e -> {
                    throw e;
                });
                return result;
            }

            @Override
            public <T> T read(Function<UnitOfWork, T> work) {
                return honest.read(work);
            }
        };
    }

    /** Reads each thing in a snapshot of its own. */
    static Transactions torn(Transactions honest) {
        return new Transactions() {
            @Override
            public <T> T write(Function<UnitOfWork, T> work) {
                return honest.write(work);
            }

            @Override
            public <T> T read(Function<UnitOfWork, T> work) {
                return work.apply(Facade.proxy(
                        UnitOfWork.class,
                        (port, none) -> Facade.proxy(
                                port.getReturnType(),
                                (method, arguments) -> honest.read(tx -> unchecked(tx, method, arguments)))));
            }
        };
    }

    private static Object unchecked(UnitOfWork tx, Method method, Object[] arguments) {
        try {
            return Facade.honestly(tx, method, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets reading transactions write. */
    static Transactions permissive() {
        Transactions deaf = deaf().stores();
        return new Transactions() {
            @Override
            public <T> T write(Function<UnitOfWork, T> work) {
                return deaf.write(work);
            }

            @Override
            public <T> T read(Function<UnitOfWork, T> work) {
                return deaf.write(work);
            }
        };
    }

    /** Locks that wait for nobody, taken slowly: however busy the machine, transactions meet. */
    static Subject deaf() {
        InMemoryStores stores = new InMemoryStores(new DeafLock());
        return new Subject(Facade.changing(stores, "customers.lock", (tx, method, arguments) -> {
            LockSupport.parkNanos(MEETING.toNanos());
            return Facade.honestly(tx, method, arguments);
        }));
    }

    private static final class DeafLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        @Override
        public void lock() {}

        @Override
        public void unlock() {}

        @Override
        public boolean isHeldByCurrentThread() {
            return false;
        }
    }
}
