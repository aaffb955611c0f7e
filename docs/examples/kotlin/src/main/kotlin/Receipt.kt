package com.example.kotlin

import com.xtarly.rewards.domain.Name
import com.xtarly.rewards.domain.earning.Amount
import com.xtarly.rewards.domain.earning.EarnRate
import com.xtarly.rewards.domain.earning.Multiplier
import com.xtarly.rewards.domain.earning.Tier
import com.xtarly.rewards.domain.earning.TierLadder
import com.xtarly.rewards.domain.program.Program
import com.xtarly.rewards.domain.program.TiersProgram

/** 1 point for $10.00; half as much again from 1 000 points on. */
val cafe: Program = TiersProgram(
    EarnRate.of(1_000, 1.toBigDecimal()),
    TierLadder(listOf(Tier(Name.of("Gold"), 1_000, Multiplier.of("1.5".toBigDecimal())))),
)

/** What a till prints below the total, for somebody who has earned so much so far. */
fun receipt(program: Program, cents: Long, lifetimePoints: Long): String {
    val earned = program.calculate(Amount.of(cents), lifetimePoints)
    // Null where no tier is reached: the compiler insists on the question mark, and on no other one here.
    val tier = earned.tier()?.name()?.value ?: "no tier yet"
    return "%d points (%s): %s".format(earned.points(), tier, earned.steps().joinToString("; ") { it.formula() })
}

fun main() {
    println(receipt(cafe, cents = 35_900, lifetimePoints = 0))
    println(receipt(cafe, cents = 35_900, lifetimePoints = 1_200))
}
