package com.example.till;

import com.xtarly.rewards.domain.earning.Calculation;

/**
 * A sale that is closed: what the customer paid, and what their receipt says.
 *
 * @param key made once for the sale and kept with it, so that sending it again is not selling again
 */
record Sale(String key, String customerEmail, String ticket, Calculation printed) {}
