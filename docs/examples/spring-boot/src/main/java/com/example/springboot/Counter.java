package com.example.springboot;

import static java.util.Objects.requireNonNullElse;

import com.xtarly.rewards.application.Caller;
import com.xtarly.rewards.application.EnrolCustomer;
import com.xtarly.rewards.application.GroupCommit;
import com.xtarly.rewards.application.Receipt;
import com.xtarly.rewards.application.RegisterPurchases;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.earning.Amount;
import com.xtarly.rewards.domain.ledger.GivenTicket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the service offers: enrol somebody, and sell them something. */
@RestController
class Counter {
    record Enrolment(String name, String email) {
        Enrolment {
            name = requireNonNullElse(name, "");
            email = requireNonNullElse(email, "");
        }
    }

    record Sale(String email, long cents, String ticket) {
        Sale {
            email = requireNonNullElse(email, "");
            ticket = requireNonNullElse(ticket, "");
        }
    }

    private final Caller till;
    private final EnrolCustomer enrolCustomer;
    private final GroupCommit<RegisterPurchases.Command, Receipt> purchases;

    Counter(Caller till, EnrolCustomer enrolCustomer, GroupCommit<RegisterPurchases.Command, Receipt> purchases) {
        this.till = till;
        this.enrolCustomer = enrolCustomer;
        this.purchases = purchases;
    }

    @PostMapping("/customers")
    ResponseEntity<?> enrol(@RequestBody Enrolment enrolment) {
        EnrolCustomer.Command command =
                new EnrolCustomer.Command(till, Name.of(enrolment.name), Email.parse(enrolment.email), null);
        return answer(
                enrolCustomer.enrol(command),
                done -> Map.of("id", done.customer().id().value()));
    }

    @PostMapping("/sales")
    CompletableFuture<ResponseEntity<?>> sell(@RequestBody Sale sale) {
        CustomerReference customer = CustomerReference.of(Email.parse(sale.email));
        GivenTicket ticket = GivenTicket.of(sale.ticket).orElse(null);
        RegisterPurchases.Command command =
                new RegisterPurchases.Command(till, customer, Amount.of(sale.cents), null, ticket, null, null);
        return purchases.submit(command).thenApply(outcome -> answer(outcome, Counter::points));
    }

    private static Map<String, Long> points(Receipt receipt) {
        return Map.of("earned", receipt.earnedPoints(), "balance", receipt.customerPoints());
    }

    /** A refusal is a value: nothing is thrown, and nothing is forgotten. */
    private static <T> ResponseEntity<?> answer(Outcome<T> outcome, Function<T, Map<String, ?>> body) {
        return outcome.fold(done -> ResponseEntity.ok(body.apply(done)), reason -> {
            ProblemDetail problem = ProblemDetail.forStatus(409);
            problem.setTitle(reason.code());
            problem.setDetail(reason.sentence());
            return ResponseEntity.of(problem).build();
        });
    }

    /** What cannot be parsed says why, in a sentence for people. */
    @ExceptionHandler
    ProblemDetail unreadable(IllegalArgumentException e) {
        ProblemDetail problem = ProblemDetail.forStatus(422);
        problem.setDetail(e.getMessage());
        return problem;
    }
}
