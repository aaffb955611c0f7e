/** What every part of the domain speaks of: outcomes and their reasons, names, ids. */
@NullMarked
package com.xtarly.rewards.domain;

import org.jspecify.annotations.NullMarked;
