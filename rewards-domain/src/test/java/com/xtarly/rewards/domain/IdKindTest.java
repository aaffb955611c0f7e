package com.xtarly.rewards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.ledger.TransactionId;
import com.xtarly.rewards.domain.organization.ApiKeyId;
import com.xtarly.rewards.domain.organization.OrganizationId;
import com.xtarly.rewards.domain.organization.UserId;
import com.xtarly.rewards.domain.program.ProgramId;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdKindTest {
    private static final Map<String, Function<String, Object>> IDS = Map.of(
            "org_1", OrganizationId::parse,
            "key_1", ApiKeyId::parse,
            "prg_1", ProgramId::parse,
            "cus_1", CustomerId::parse,
            "txn_1", TransactionId::parse,
            "imp_1", IdKind.IMPORT::require,
            "usr_1", UserId::parse);

    @Test
    void each_kind_of_id_is_told_by_its_prefix_and_is_no_other() {
        IDS.forEach((text, parse) -> {
            assertThat(parse.apply(text)).hasToString(text);
            IDS.keySet().stream()
                    .filter(other -> !other.equals(text))
                    .forEach(other -> assertThatIllegalArgumentException()
                            .isThrownBy(() -> parse.apply(other))
                            .withMessageContaining(text.substring(0, 4)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_id_has_one_to_forty_letters_and_digits(IdKind kind) {
        assertThat(kind.of("a")).endsWith("_a");
        assertThat(kind.of("Az09".repeat(10))).hasSize(44);
        assertThatIllegalArgumentException().isThrownBy(() -> kind.of("")).withMessageContaining("40");
        assertThatIllegalArgumentException().isThrownBy(() -> kind.of("a".repeat(41)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cus", "cus_", "cus-1", "CUS_1", " cus_1", "cus_1 ", "cus_1\n", "cus_ñ", "cus_1_2", "xcus_1"
            })
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerId.parse(text));
    }

    @Test
    void a_text_is_an_id_of_one_kind_or_of_none() {
        assertThat(IdKind.find("usr_1")).contains(IdKind.USER);
        assertThat(IdKind.find("key_Zz9")).contains(IdKind.API_KEY);
        assertThat(IdKind.find("nobody_1")).isEmpty();
        assertThat(IdKind.find("cus_/")).isEmpty();
        assertThat(IdKind.find("cus_:")).isEmpty();
    }
}
