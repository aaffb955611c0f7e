package com.example.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Without a server. */
class TillTest {
    private static final RewardsServer NOBODY = new RewardsServer("http://127.0.0.1:9", "xtarly_pos_");

    private final Till till = new Till(Main.program("1.5"));

    @Test
    void the_receipt_has_the_points_and_how_they_came_about() {
        Sale sale = till.sell("valentina@ejemplo.com", "Gold", "T-00412", 35_900);

        assertThat(Till.receipt(sale).lines())
                .containsExactly(
                        "Ticket T-00412",
                        "Total                    $359.00",
                        "Points earned                 52",
                        "  floor(35900 × 1 ÷ 1000) = 35",
                        "  floor(35 × 1.5) = 52");
    }

    @Test
    void a_sale_without_an_answer_goes_on_waiting() {
        till.sell("valentina@ejemplo.com", null, "T-00412", 35_900);

        assertThat(till.reconcile(NOBODY))
                .containsExactly("T-00412: no answer (ConnectException), will be sent again")
                .isEqualTo(till.reconcile(NOBODY));
    }
}
