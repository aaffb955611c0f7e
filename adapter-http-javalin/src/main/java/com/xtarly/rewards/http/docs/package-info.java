/**
 * What tells strangers how to speak with this server: {@code openapi.yaml}, the reference of the HTTP API, and the
 * pages in {@code /docs}, which are made of it and of the guides.
 */
@NullMarked
package com.xtarly.rewards.http.docs;

import org.jspecify.annotations.NullMarked;
