/**
 * What owners and staff do with customers, one final class for each use case; tills have theirs in the package above.
 *
 * <ul>
 *   <li>{@link com.xtarly.rewards.application.customer.SearchCustomers} finds them,
 *       {@link com.xtarly.rewards.application.customer.ShowStatement} shows one of them.
 *   <li>{@link com.xtarly.rewards.application.customer.ImportCustomers} enrols those of a file, in the background.
 *   <li>{@link com.xtarly.rewards.application.customer.EditCustomer} and
 *       {@link com.xtarly.rewards.application.customer.EraseCustomer} change who they are, never where they stand.
 * </ul>
 */
@NullMarked
package com.xtarly.rewards.application.customer;

import org.jspecify.annotations.NullMarked;
