package com.xtarly.rewards.http.docs;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.http.dashboard.Assets;
import com.xtarly.rewards.http.dashboard.Messages;
import java.util.List;

/**
 * What every page of the documentation knows besides what it is about.
 *
 * @param page its address after the language, such as {@code /errors}; empty for the first one
 * @param publicUrl where people and tills reach us, without a slash at its end
 */
record DocsView(Messages messages, String page, String publicUrl) {
    String text(String key, Object... arguments) {
        return messages.of(key, arguments);
    }

    String asset(String name) {
        return Assets.path(name);
    }

    Language language() {
        return messages.language();
    }

    /** Where a page of this language is. */
    String place(String other) {
        return "/docs/" + language().code() + other;
    }

    /** This page in another language. */
    String in(String code) {
        return "/docs/" + code + page;
    }

    boolean isAt(String other) {
        return page.equals(other) || (!other.isEmpty() && page.startsWith(other + "/"));
    }

    List<Guide> guides() {
        return Guide.in(language());
    }
}
