/**
 * What the use cases ask of the outside world. {@link com.xtarly.rewards.application.port.Transactions} is the only
 * door to the stores; each method's comment is its contract, and the contract suite in the testkit holds every adapter
 * to it. What holds for all of them:
 *
 * <ul>
 *   <li><b>Together or not at all.</b> A write that throws leaves nothing in any store, and nobody sees any of it
 *       before it is committed.
 *   <li><b>Durable.</b> What a write has returned is there after the power failed. No test can pull the plug: an
 *       adapter shows it with tests of its own, as PostgreSQL's does by killing its processes.
 *   <li><b>Isolation.</b> A read sees one moment of everything, whatever is committed meanwhile. A write may see what
 *       others commit while it runs, but not in what it has locked: that stays as it is until the write ends. Locks of
 *       several things never wait for each other in a circle, or the adapter resolves it and runs the work again.
 *   <li><b>Run again.</b> Where two writes would use up the same key, ticket, email or token, the later one's work is
 *       run again as a whole and then finds it used; its caller notices nothing.
 *   <li><b>Whose.</b> Nothing is ever found through another organization, be it by the same id. Only the hashes of API
 *       keys and tokens, and the email that somebody signs in with, are looked up without one.
 *   <li><b>Order.</b> Where a method names an order, that is it, also between pages; where it says <i>any order</i>,
 *       callers sort. Ids compare as {@code String.compareTo} does.
 *   <li><b>Precision.</b> Everything comes back as {@code equals} to what was given: instants to the microsecond, which
 *       is as fine as a clock of ours ticks; amounts and balances as whole numbers within ±(2<sup>53</sup> − 1); names,
 *       metadata and any other text character for character; decimals by their value.
 *   <li><b>Size.</b> A method that takes many takes none, and at least 500, at once.
 *   <li><b>Trouble.</b> Whatever keeps the stores from answering is
 *       {@link com.xtarly.rewards.application.port.StoresUnavailable}; any other exception of theirs is a defect.
 * </ul>
 */
@NullMarked
package com.xtarly.rewards.application.port;

import org.jspecify.annotations.NullMarked;
