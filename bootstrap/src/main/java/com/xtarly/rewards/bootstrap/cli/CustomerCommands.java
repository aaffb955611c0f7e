package com.xtarly.rewards.bootstrap.cli;

import static com.xtarly.rewards.bootstrap.cli.Failure.unlessAccepted;

import com.xtarly.rewards.application.AddCustomers.NewCustomer;
import com.xtarly.rewards.application.Standing;
import com.xtarly.rewards.application.port.StoresUnavailable;
import com.xtarly.rewards.bootstrap.csv.CustomerImport;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.customer.Customer;
import com.xtarly.rewards.domain.customer.CustomerId;
import com.xtarly.rewards.domain.customer.CustomerReference;
import com.xtarly.rewards.domain.customer.Email;
import com.xtarly.rewards.domain.organization.OrganizationId;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The customers of an organization. */
@Command(name = "customer", description = "Add, import and show an organization's customers.")
final class CustomerCommands {
    private record Added(String customerId) {}

    private final Installation installation;
    private final Console console;

    CustomerCommands(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    @Command(
            name = "add",
            description = "Add one customer.",
            footer = {
                "",
                "Example:",
                "  bin/rewards customer add --organization org_… --name \"María García\" --email cliente@ejemplo.com"
            })
    Answer add(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose customer.")
                    OrganizationId organization,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            description = "What the customer is called.")
                    Name name,
            @Option(names = "--email", required = true, paramLabel = "EMAIL", description = "Of no other customer.")
                    Email email,
            @Option(names = "--id", paramLabel = "ID", description = "The cus_… to give it; default: a new one.")
                    @Nullable
                    CustomerId id) {
        Customer added = installation.administer(administration -> unlessAccepted(administration
                .addCustomers()
                .add(organization, List.of(new NewCustomer(id, name, email)))
                .then(outcomes -> outcomes.get(0))));
        return Answer.of(new Added(added.id().value()), "Added " + added.id() + " (" + name + ").");
    }

    @Command(
            name = "import",
            description = "Import customers from a CSV file with the header id,name,email; the id may be empty.",
            footer = {
                "",
                "A line that cannot be imported is reported with its number; all others are imported.",
                "",
                "Examples:",
                "  bin/rewards customer import --organization org_… customers.csv",
                "  cat customers.csv | bin/rewards customer import --organization org_… -"
            })
    Answer importCsv(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose customers.")
                    OrganizationId organization,
            @Parameters(paramLabel = "FILE", description = "The CSV file, UTF-8; - reads standard input.")
                    String file) {
        ImportProgress progress = new ImportProgress(console);
        CustomerImport.Summary summary =
                CsvSource.of(file, console).read(csv -> importAll(organization, csv, progress));
        String imported = Counted.of(summary.imported(), "customer");
        return Answer.of(summary, "Imported " + imported + ", rejected " + summary.rejected() + ".")
                .goodIf(summary.rejected() == 0);
    }

    @Command(
            name = "show",
            description = "Show a customer's balance and tier; name the customer by id or by email.",
            footer = {"", "Example:", "  bin/rewards customer show --organization org_… --email cliente@ejemplo.com"})
    Answer show(
            @Option(names = "--organization", required = true, paramLabel = "ID", description = "Whose customer.")
                    OrganizationId organization,
            @Option(names = "--id", paramLabel = "ID", description = "The customer's cus_….") @Nullable CustomerId id,
            @Option(names = "--email", paramLabel = "EMAIL", description = "The customer's email.") @Nullable
                    Email email) {
        if (id == null && email == null) {
            throw Failure.badArgument("Name the customer with --id or with --email.");
        }
        CustomerReference reference = new CustomerReference(id, email);
        Standing standing = installation.administer(
                administration -> unlessAccepted(administration.showCustomer().show(organization, reference)));
        CustomerDescription shown = CustomerDescription.of(standing);
        return Answer.of(shown, shown.text());
    }

    private CustomerImport.Summary importAll(OrganizationId organization, InputStream csv, ImportProgress progress) {
        try {
            return installation.administer(administration ->
                    unlessAccepted(new CustomerImport(administration.addCustomers(), organization, progress).run(csv)));
        } catch (StoresUnavailable e) {
            throw progress.interrupted(e);
        } finally {
            progress.end();
        }
    }
}
