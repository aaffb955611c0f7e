package com.xtarly.rewards.domain.ledger;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.earning.Calculation;
import org.jspecify.annotations.Nullable;

/**
 * An entry, and what of it has been refunded so far.
 *
 * @param refundedAmount the sum of its refunds' amounts
 * @param refunds how many there are
 */
public record Refundable(Entry entry, long refundedAmount, long refunds) {
    /**
     * What a refund takes back: {@code earned(what remained before) − earned(what remains)}, both as the purchase was
     * judged, so that any sequence of refunds sums to exactly what was earned. Refused with {@code NOT_A_PURCHASE}, or
     * with {@code REFUND_EXCEEDS_PURCHASE} when less than the amount is left, or all was refunded before.
     *
     * @param amount null for all that is left
     */
    public Outcome<Calculation.TakenBack> takeBack(@Nullable Amount amount) {
        return switch (entry.posting().kind()) {
            case PURCHASE -> takeBack((Calculation.Earned) entry.calculation(), amount);
            case REFUND -> Outcome.refused(Reason.NOT_A_PURCHASE);
        };
    }

    private Outcome<Calculation.TakenBack> takeBack(Calculation.Earned purchase, @Nullable Amount asked) {
        long left = purchase.amount().minorUnits() - refundedAmount;
        long amount = asked == null ? left : asked.minorUnits();
        boolean nothingLeft = left == 0 && refunds > 0;
        if (nothingLeft || amount > left) {
            return Outcome.refused(Reason.REFUND_EXCEEDS_PURCHASE);
        }
        Calculation.Earned before = refunds == 0 ? purchase : purchase.remaining(Amount.of(left));
        return Outcome.accepted(new Calculation.TakenBack(before, purchase.remaining(Amount.of(left - amount))));
    }
}
