package com.xtarly.rewards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @Test
    void a_name_is_trimmed_and_composed() {
        assertThat(Name.of("  Mari\u0301a Garci\u0301a\t\n")).isEqualTo(Name.of("María García"));
        assertThat(Name.of("María García")).hasToString("María García");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "O'Brien", "林", "Café 🌮", "👩‍👩‍👧", "<b>", "null"})
    void people_and_places_have_all_kinds_of_names(String text) {
        assertThat(Name.of(text).value()).isEqualTo(text);
    }

    @Test
    void a_name_has_at_most_two_hundred_characters_after_trimming() {
        assertThat(Name.of(" " + "x".repeat(200) + " ").value()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.of("x".repeat(201)))
                .withMessageContaining("200");
    }

    @Test
    void a_character_is_one_however_it_is_kept() {
        assertThat(Name.of("🌮".repeat(200)).value()).hasSize(400);
        assertThatIllegalArgumentException().isThrownBy(() -> Name.of("🌮".repeat(201)));
    }

    @Test
    void a_name_counts_its_characters_as_composed() {
        String alpha = "\u03b1\u0313\u0300\u0345";

        assertThat(Name.of(alpha.repeat(200)).value()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Name.of(alpha.repeat(201)));
    }

    @Test
    void a_text_far_too_long_is_refused_without_being_composed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.of("a" + "\u0316\u0301".repeat(30_000)))
                .withMessageContaining("200");
        assertThat(Name.of(" ".repeat(60_000) + "x").value()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u2003",
                "\u00a0",
                "\u200b",
                "\u200d\ufeff",
                "\u3164",
                "\u2800",
                "\u115f\uffa0",
                "\u0301",
                "\ufe0f"
            })
    void a_blank_is_no_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Name.of(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x7, 0x1b, 0x7f, 0x85, 0x202e, 0x2066, 0xd800, 0xdfff, 0xffff})
    void control_characters_and_broken_unicode_are_refused(int character) {
        String text = "a" + (char) character + "b";

        assertThatIllegalArgumentException().isThrownBy(() -> Name.of(text)).withMessageContaining("control");
    }
}
