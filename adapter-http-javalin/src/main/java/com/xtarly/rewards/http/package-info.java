/**
 * The HTTP interface. {@link com.xtarly.rewards.http.HttpServer} runs whatever routes it is given, inside hard limits;
 * {@link com.xtarly.rewards.http.Problem} decides how each refusal is answered. What tills call is in {@code
 * pos}, what browsers open in {@code dashboard}, and what says how to call it in {@code docs}; {@code csv} reads and
 * writes files of customers and transactions.
 */
@NullMarked
package com.xtarly.rewards.http;

import org.jspecify.annotations.NullMarked;
