/**
 * What the use cases ask of the outside world. {@link com.xtarly.rewards.application.port.Transactions} is the only
 * door to the stores; each method's comment is its contract, and the contract suite in the testkit holds every adapter
 * to it.
 */
@NullMarked
package com.xtarly.rewards.application.port;

import org.jspecify.annotations.NullMarked;
