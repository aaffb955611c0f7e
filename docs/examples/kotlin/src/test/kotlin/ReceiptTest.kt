package com.example.kotlin

import com.xtarly.rewards.domain.earning.Amount
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

class ReceiptTest {
    @Test
    fun `what the till prints is what the server will credit`() {
        assertEquals("35 points (no tier yet): floor(35900 × 1 ÷ 1000) = 35", receipt(cafe, 35_900, 0))
        assertEquals("52 points (Gold): floor(35900 × 1 ÷ 1000) = 35; floor(35 × 1.5) = 52", receipt(cafe, 35_900, 1_200))
    }

    @Test
    fun `what is no amount is refused`() {
        assertFailsWith<IllegalArgumentException> { Amount.of(-1) }
    }
}
