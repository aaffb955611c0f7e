/** What puts load on an installation and says how fast it was served. */
@NullMarked
package com.xtarly.rewards.benchmarks.load;

import org.jspecify.annotations.NullMarked;
