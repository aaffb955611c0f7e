package com.xtarly.rewards.bootstrap.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Many tills that buy for few customers without a pause, write down all they send and are told, and do not give up when
 * something fails: half of the time they send the same again at once, half of the time they leave it for later.
 */
final class Storm implements AutoCloseable {
    private static final int WRITERS = 16;
    private static final int CUSTOMERS = 8;
    private static final int PURCHASES_PER_LOOK_UP = 4;
    private static final int MAX_AMOUNT = 100_000;
    /** After a failure; else a server that is away would be asked thousands of times. */
    private static final int MAX_PAUSE_MILLIS = 400;

    private final String name = UUID.randomUUID().toString();
    private final Supplier<Till> till;
    private final Path directory;
    private final List<String> customers;
    private final Weather weather = new Weather(WRITERS);
    private final List<Thread> writers = new ArrayList<>();
    private final Queue<Throwable> defects = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private Storm(Supplier<Till> till, Path directory) {
        this.till = till;
        this.directory = directory;
        this.customers =
                Stream.generate(() -> till.get().enrol()).limit(CUSTOMERS).toList();
    }

    /**
     * Begins.
     *
     * @param till asked before each attempt, since a server that is started again may be elsewhere
     * @param directory for the journals of this storm alone
     */
    static Storm over(Supplier<Till> till, Path directory) {
        long seed = new Random().nextLong();
        System.out.println("Storm with seed " + seed);
        Storm storm = new Storm(till, directory);
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            Random random = new Random(seed + writer);
            storm.writers.add(new Thread(() -> storm.write(writer, random), "writer-" + writer));
        }
        for (Thread writer : storm.writers) {
            writer.setUncaughtExceptionHandler((thread, defect) -> storm.defects.add(defect));
            writer.start();
        }
        return storm;
    }

    Weather weather() {
        return weather;
    }

    /** Lets it go on for a while. */
    void rage(Duration duration) {
        sleep(duration.toMillis());
    }

    /** Ends it, settles what is open, and compares. */
    Aftermath aftermath() {
        close();
        Notes before = Notes.of(directory);
        Ledger ledgerBefore = Ledger.of(till.get(), customers);
        settle(before.unanswered());
        Notes after = Notes.of(directory);
        return new Aftermath(
                after.sent().size(),
                before.unanswered().size(),
                Reckoning.registeredUnanswered(before, ledgerBefore),
                after.unanswered().size(),
                Reckoning.of(before, ledgerBefore),
                Reckoning.of(after, Ledger.of(till.get(), customers)));
    }

    @Override
    public void close() {
        over = true;
        try {
            for (Thread writer : writers) {
                writer.join(Program.PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (writers.stream().anyMatch(Thread::isAlive)) {
            throw new AssertionError("A call has no end.");
        }
        if (!defects.isEmpty()) {
            throw new AssertionError("A writer gave up.", defects.peek());
        }
    }

    /** The same keys again, once everything is well: now each must be answered. */
    private void settle(List<Attempt> attempts) {
        try (Journal journal = Journal.of(directory, name + "-settled")) {
            for (Attempt attempt : attempts) {
                Answer answer = till.get().buy(attempt);
                journal.told(attempt, answer);
            }
        }
    }

    private void write(int writer, Random random) {
        try (Journal journal = Journal.of(directory, name + "-" + writer)) {
            for (int i = 0; !over; i++) {
                Attempt attempt = new Attempt(
                        name + "-" + writer + "-" + i,
                        customers.get(random.nextInt(customers.size())),
                        random.nextInt(MAX_AMOUNT));
                journal.sending(attempt);
                boolean again = true;
                while (again && !over) {
                    again = !sent(writer, attempt, journal) && isPatient(random);
                }
                if (i % PURCHASES_PER_LOOK_UP == 0) {
                    lookUp(writer, attempt.customerId());
                }
            }
        }
    }

    private boolean sent(int writer, Attempt attempt, Journal journal) {
        Weather.Call call = weather.begun(writer);
        Answer answer = till.get().buy(attempt);
        weather.ended(writer, call, answer);
        journal.told(attempt, answer);
        return answer.isAcknowledged();
    }

    /** Reads have connections of their own, which must get well too. */
    private void lookUp(int writer, String customerId) {
        Weather.Call call = weather.begun(writer);
        weather.ended(writer, call, till.get().lookUp(customerId));
    }

    private static boolean isPatient(Random random) {
        sleep(random.nextInt(MAX_PAUSE_MILLIS));
        return random.nextBoolean();
    }

    static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
