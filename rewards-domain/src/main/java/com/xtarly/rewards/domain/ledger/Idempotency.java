package com.xtarly.rewards.domain.ledger;

/** A request's key and what it asked for: the same key may come again only with the same request. */
public record Idempotency(IdempotencyKey key, Fingerprint fingerprint) {}
