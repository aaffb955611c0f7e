package com.xtarly.rewards.application.port;

import com.xtarly.rewards.domain.customer.CustomerId;
import java.time.LocalDate;

/** A day on which a customer bought something, however often. */
public record Visit(CustomerId customer, LocalDate day) {}
