package com.xtarly.rewards.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.Visible;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @Test
    void an_email_is_kept_as_it_was_written_but_trimmed_and_composed() {
        assertThat(Email.parse("  Jose\u0301@Ejemplo.com \n").value()).isEqualTo("José@Ejemplo.com");
        assertThat(Email.parse("María@Ejemplo.com")).hasToString("María@Ejemplo.com");
    }

    @ParameterizedTest
    @CsvSource({
        "cliente@ejemplo.com, CLIENTE@EJEMPLO.COM",
        "jos\u00e9@ejemplo.com, JOSE\u0301@ejemplo.com",
        "ilgin@ejemplo.com, \u0130LG\u0131N@ejemplo.com",
        "\u03bf\u03b4\u03cc\u03c2@ejemplo.com, \u039f\u0394\u038c\u03a3@ejemplo.com",
        "\u03c3@ejemplo.com, \u03c2@ejemplo.com",
        "stra\u00dfe@ejemplo.com, STRA\u1e9eE@ejemplo.com",
        "\u01c6@ejemplo.com, \u01c5@ejemplo.com",
        "\ud801\udc28@ejemplo.com, \ud801\udc00@ejemplo.com",
        "' a@b ', A@B"
    })
    void two_spellings_of_one_email_have_the_same_key(String one, String other) {
        assertThat(Email.parse(one).key()).isEqualTo(Email.parse(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "a@b, a@c",
        "jose@ejemplo.com, jos\u00e9@ejemplo.com",
        "strasse@ejemplo.com, stra\u00dfe@ejemplo.com",
        "a.b@ejemplo.com, ab@ejemplo.com",
        "a+1@ejemplo.com, a@ejemplo.com"
    })
    void different_emails_have_different_keys(String one, String other) {
        assertThat(Email.parse(one).key()).isNotEqualTo(Email.parse(other).key());
    }

    @Test
    void keys_do_not_depend_on_the_country_the_server_stands_in() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(Email.parse("CLIENTE@EJEMPLO.COM").key()).isEqualTo("cliente@ejemplo.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_key_of_every_letter_is_final() {
        String[] keys = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isLetter)
                .filter(Visible::isDrawn)
                .mapToObj(letter -> Email.parse("x" + Character.toString(letter) + "@ejemplo.com")
                        .key())
                .toArray(String[]::new);

        assertThat(keys)
                .hasSizeGreaterThan(100_000)
                .allMatch(key -> Email.parse(key).key().equals(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "a@",
                "@b",
                "ab",
                "a@b@c",
                "a b@c",
                "a@b c",
                "maria@gmail,com",
                "a@b;c@d",
                "a@b.mx;",
                "a\t@b",
                "a\u0000@b",
                "a\u0007@b",
                "a@\ud800",
                "a\udfff@b",
                "a@b\nc",
                "\u00a0a@b",
                "a\u200b@b",
                "\u202ea@b",
                "a\u3164@b",
                "a@b\u2800",
                "a\ufe0f@b",
                "a@b\u2066c"
            })
    void what_is_no_email_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Email.parse(text)).withMessageContaining("name@place");
    }

    @Test
    void an_email_has_at_most_254_characters() {
        assertThat(Email.parse("a".repeat(252) + "@b").value()).hasSize(254);
        assertThat(Email.parse("🌮".repeat(252) + "@b").value()).hasSize(506);
        assertThatIllegalArgumentException().isThrownBy(() -> Email.parse("a".repeat(253) + "@b"));
    }

    @Test
    void an_email_counts_its_characters_as_composed() {
        String alpha = "\u03b1\u0313\u0300\u0345";

        assertThat(Email.parse(alpha.repeat(252) + "@b").value()).hasSize(254);
        assertThatIllegalArgumentException().isThrownBy(() -> Email.parse(alpha.repeat(253) + "@b"));
    }

    @Test
    void a_text_far_too_long_is_refused_without_being_composed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Email.parse("a" + "\u0316\u0301".repeat(30_000) + "@b"))
                .withMessageContaining("at most 254 characters");
        assertThat(Email.parse(" ".repeat(60_000) + "a@b").value()).isEqualTo("a@b");
    }

    @Test
    void a_customer_is_named_by_id_by_email_or_by_both_but_not_by_neither() {
        CustomerId id = CustomerId.parse("cus_1");
        Email email = Email.parse("a@b");
        OrganizationId organization = OrganizationId.parse("org_1");

        assertThat(CustomerReference.of(id)).isEqualTo(new CustomerReference(id, null));
        assertThat(CustomerReference.of(email)).isEqualTo(new CustomerReference(null, email));
        assertThat(new CustomerReference(id, email).within(organization).organizationId())
                .isEqualTo(organization);
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerReference(null, null));
    }
}
