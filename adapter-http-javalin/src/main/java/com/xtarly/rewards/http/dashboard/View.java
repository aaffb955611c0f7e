package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.organization.Organization;
import com.xtarly.rewards.domain.user.User;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows besides what it is about.
 *
 * @param user who looks at it; null when nobody is signed in
 * @param organization whose it is; null when nobody is signed in
 * @param path what the browser asked for, without what follows a question mark
 * @param publicUrl where people and tills reach us, without a slash at its end
 * @param notice the key of a message about what was just done; null when nothing was
 */
public record View(
        Messages messages,
        @Nullable User user,
        @Nullable Organization organization,
        String path,
        String publicUrl,
        @Nullable String notice) {
    public String text(String key, Object... arguments) {
        return messages.of(key, arguments);
    }

    public String asset(String name) {
        return Assets.path(name);
    }

    public boolean mayChangeSettings() {
        return user != null && user.role().mayChangeSettings();
    }

    /** Whether a link in the menu leads to where we are. */
    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** Date and time as the organization's clocks show them. */
    public String moment(Instant instant) {
        ZoneId zone =
                Optional.ofNullable(organization).map(Organization::timeZone).orElse(ZoneOffset.UTC);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone)
                .format(instant);
    }
}
