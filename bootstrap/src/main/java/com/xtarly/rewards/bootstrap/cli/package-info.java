/**
 * The command line: {@link com.xtarly.rewards.bootstrap.cli.CommandLineInterface} is the door, each of the
 * {@code …Commands} a group of commands. All that is ever printed for people or scripts is printed here.
 */
@NullMarked
package com.xtarly.rewards.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
