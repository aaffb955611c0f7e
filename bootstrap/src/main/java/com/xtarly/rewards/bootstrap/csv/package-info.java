/** Customers out of a CSV file: one broken line harms only itself, and the size of the file does not matter. */
@NullMarked
package com.xtarly.rewards.bootstrap.csv;

import org.jspecify.annotations.NullMarked;
