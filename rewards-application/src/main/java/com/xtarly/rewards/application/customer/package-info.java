/**
 * What owners and staff do with customers, one final class for each use case; tills have theirs in the package above.
 *
 * <ul>
 *   <li>{@link com.xtarly.rewards.application.customer.SearchCustomers} finds them,
 *       {@link com.xtarly.rewards.application.customer.ShowStatement} shows one of them.
 * </ul>
 */
@NullMarked
package com.xtarly.rewards.application.customer;

import org.jspecify.annotations.NullMarked;
