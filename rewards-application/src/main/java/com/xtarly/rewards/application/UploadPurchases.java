package com.xtarly.rewards.application;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a till collected while it was offline: a little at a time, so that the tills that are online keep being
 * served in between. Thread-safe.
 */
public final class UploadPurchases {
    /** Purchases in one upload. */
    public static final int MAX_PURCHASES = 500;
    /** So many join the batches of everybody else at once. */
    private static final int SHARE = 64;

    private final Function<RegisterPurchases.Command, CompletableFuture<Outcome<Receipt>>> register;

    /**
     * Registers by these means.
     *
     * @param register has a purchase done after those asked for before it, as {@link GroupCommit#submit} does with one
     *     worker
     */
    public UploadPurchases(Function<RegisterPurchases.Command, CompletableFuture<Outcome<Receipt>>> register) {
        this.register = register;
    }

    /**
     * Registers the purchases in their order, and waits for all of them. Each has an idempotency key, so whatever comes
     * of it, the whole upload can be sent again.
     *
     * @param commands at most {@value #MAX_PURCHASES}
     * @param isAwaited whether anybody still waits for what comes of them; once nobody does, the rest is left undone
     * @return what came of each command, in their order, as {@link RegisterPurchases#register} gives it; all complete,
     *     exceptionally only by a defect. Refused as a whole with {@code UNAVAILABLE} or {@code OVERLOADED} when
     *     nothing could be done
     */
    public Outcome<List<CompletableFuture<Outcome<Receipt>>>> upload(
            List<RegisterPurchases.Command> commands, BooleanSupplier isAwaited) {
        if (commands.size() > MAX_PURCHASES) {
            throw new IllegalArgumentException("An upload has at most " + MAX_PURCHASES + " purchases.");
        }
        List<CompletableFuture<Outcome<Receipt>>> answers = new ArrayList<>(commands.size());
        for (int from = 0; from < commands.size() && isAwaited.getAsBoolean(); from += SHARE) {
            List<CompletableFuture<Outcome<Receipt>>> share =
                    share(commands.subList(from, Math.min(from + SHARE, commands.size())));
            answers.addAll(share);
            Reason unavailable = unavailability(share);
            if (unavailable != null && from == 0) {
                return Outcome.refused(unavailable);
            }
            if (unavailable != null) {
                giveUp(answers, commands.size(), unavailable);
                break;
            }
        }
        giveUp(answers, commands.size(), Reason.UNAVAILABLE);
        return Outcome.accepted(answers);
    }

    private List<CompletableFuture<Outcome<Receipt>>> share(List<RegisterPurchases.Command> commands) {
        List<CompletableFuture<Outcome<Receipt>>> share =
                commands.stream().map(register).toList();
        share.forEach(UploadPurchases::await);
        return share;
    }

    private static void await(CompletableFuture<?> answer) {
        var unused = answer.handle((outcome, defect) -> defect).join();
    }

    /** Why nobody can be served at the moment; null when somebody can, or could while the share was asked for. */
    private static @Nullable Reason unavailability(List<CompletableFuture<Outcome<Receipt>>> share) {
        return share.stream().allMatch(answer -> unavailability(answer) != null) ? unavailability(share.get(0)) : null;
    }

    private static @Nullable Reason unavailability(CompletableFuture<Outcome<Receipt>> answer) {
        Reason reason = answer.isCompletedExceptionally()
                ? null
                : answer.join().<@Nullable Reason>fold(receipt -> null, refused -> refused);
        return reason == Reason.UNAVAILABLE || reason == Reason.OVERLOADED ? reason : null;
    }

    /** The till is told at once, rather than after as many waits as there are purchases. */
    private static void giveUp(List<CompletableFuture<Outcome<Receipt>>> answers, int count, Reason why) {
        while (answers.size() < count) {
            answers.add(CompletableFuture.completedFuture(Outcome.refused(why)));
        }
    }
}
