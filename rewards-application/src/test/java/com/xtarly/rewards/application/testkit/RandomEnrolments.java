package com.xtarly.rewards.application.testkit;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.EnrolCustomer.Command;
import com.xtarly.rewards.application.EnrolCustomer.Enrolment;
import com.xtarly.rewards.application.NewApiKey;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Customers who are enrolled by the owner or at a till, some of them twice. */
final class RandomEnrolments {
    private final RandomWorld world;
    private final List<Command> sent = new ArrayList<>();

    RandomEnrolments(RandomWorld world) {
        this.world = world;
    }

    String byTheOwner() {
        Organization organization = world.any(world.organizations);
        Customer fresh = Examples.customer(organization);
        Customer known = world.any(world.balances.customers());
        NewCustomer enrolled = new NewCustomer(
                world.any(Arrays.asList(known.id(), fresh.id(), null)), fresh.name(), email(known, fresh));
        List<Outcome<Customer>> outcomes =
                Accepted.of(world.useCases.addCustomers().add(organization.id(), List.of(enrolled, enrolled)));
        outcomes.forEach(outcome -> outcome.stream().forEach(world.balances::enrolled));
        return outcomes.stream()
                .map(outcome -> RandomWorld.told(outcome))
                .toList()
                .toString();
    }

    String atTheTill() {
        Command command = world.oneIn(3) && !sent.isEmpty() ? world.latest(sent) : fresh();
        Outcome<Enrolment> outcome = world.useCases.enrolCustomer().enrol(command);
        sent.add(command);
        return "enrol " + outcome.fold(enrolment -> accepted(command, enrolment), reason -> refused(command, reason));
    }

    private Command fresh() {
        NewApiKey key = world.key();
        Customer fresh = Examples.customer(world.any(world.organizations));
        Customer known = world.any(world.balances.customers());
        return new Command(world.caller(key), fresh.name(), email(known, fresh), world.request());
    }

    private Email email(Customer known, Customer fresh) {
        return world.oneIn(4) ? Email.parse(RandomWorld.shouted(known)) : fresh.email();
    }

    private String accepted(Command command, Enrolment enrolment) {
        Customer customer = enrolment.customer();
        if (!enrolment.replayed()) {
            world.requests.used(customer.organizationId(), command.idempotency(), customer);
            world.balances.enrolled(customer);
        } else if (!world.requests.wasAnswered(world.owner(command.caller()), command.idempotency(), customer)) {
            throw new AssertionError("This was never asked before: " + command);
        }
        return enrolment.replayed() ? "again" : "done";
    }

    private String refused(Command command, Reason reason) {
        if (reason == Reason.IDEMPOTENCY_KEY_REUSED) {
            world.requests.reused(world.owner(command.caller()), command.idempotency());
        }
        return reason.name();
    }
}
