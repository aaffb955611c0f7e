package com.xtarly.rewards.http.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

    @Test
    void currencies_have_their_names_in_the_language_of_the_page() {
        assertThat(Choices.currencies(Messages.in(Language.SPANISH)))
                .hasSameSizeAs(Choices.CURRENCIES)
                .startsWith(
                        new Choices.Choice("MXN", "Peso mexicano (MXN)"),
                        new Choices.Choice("USD", "Dólar estadounidense (USD)"));
        assertThat(Choices.currencies(Messages.in(Language.ENGLISH)))
                .startsWith(new Choices.Choice("MXN", "Mexican Peso (MXN)"));
    }

    @Test
    void time_zones_have_the_names_of_their_places_and_what_their_clocks_show() {
        assertThat(Choices.timeZones(Messages.in(Language.SPANISH), WINTER))
                .startsWith(
                        new Choices.Choice("America/Mexico_City", "Ciudad de México (centro) · UTC−6"),
                        new Choices.Choice("America/Cancun", "Cancún (sureste) · UTC−5"))
                .endsWith(new Choices.Choice("Europe/Madrid", "Madrid · UTC+1"));
        assertThat(Choices.timeZones(Messages.in(Language.ENGLISH), SUMMER))
                .startsWith(new Choices.Choice("America/Mexico_City", "Mexico City (central) · UTC−6"))
                .endsWith(new Choices.Choice("Europe/Madrid", "Madrid · UTC+2"));
    }

    @Test
    void the_clocks_of_every_zone_differ_by_whole_hours_which_is_all_that_is_said() {
        for (String id : Choices.TIME_ZONES) {
            for (Instant moment : new Instant[] {WINTER, SUMMER}) {
                assertThat(ZoneId.of(id).getRules().getOffset(moment).getTotalSeconds() % 3_600)
                        .as(id)
                        .isZero();
            }
        }
    }
}
