/** What tells strangers how to speak with this server: {@code openapi.yaml}, the reference of the HTTP API. */
@NullMarked
package com.xtarly.rewards.http.docs;

import org.jspecify.annotations.NullMarked;
