/** What was earned: entries that are only ever appended, and the account that decides them. */
@NullMarked
package com.xtarly.rewards.domain.ledger;

import org.jspecify.annotations.NullMarked;
