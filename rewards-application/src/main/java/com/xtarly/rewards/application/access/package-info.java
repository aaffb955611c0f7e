/**
 * Who is let in, and how they prove who they are: tills by their API keys, people by their passwords, sessions and
 * invitations.
 */
@NullMarked
package com.xtarly.rewards.application.access;

import org.jspecify.annotations.NullMarked;
