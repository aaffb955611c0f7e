package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.CreateOrganization;
import com.xtarly.rewards.domain.Name;
import com.xtarly.rewards.domain.organization.Organization;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The businesses of the installation. */
@Command(name = "organization", description = "Create and list organizations.")
final class OrganizationCommands {
    private record Created(String organizationId) {}

    private record Listed(String organizationId, String name, String currency, String timeZone, String createdAt) {
        static Listed of(Organization organization) {
            return new Listed(
                    organization.id().value(),
                    organization.name().value(),
                    organization.currency().getCurrencyCode(),
                    organization.timeZone().getId(),
                    organization.createdAt().toString());
        }
    }

    private final Installation installation;
    private final Console console;

    OrganizationCommands(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    @Command(
            name = "create",
            description = "Create an organization, without program, customers or keys.",
            footer = {"", "Example:", "  bin/rewards organization create --name \"Café Luna\""})
    Answer create(
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "What people call it.")
                    Name name,
            @Option(
                            names = "--currency",
                            paramLabel = "CODE",
                            defaultValue = "MXN",
                            description = "ISO 4217; default: ${DEFAULT-VALUE}.")
                    Currency currency,
            @Option(
                            names = "--time-zone",
                            paramLabel = "ZONE",
                            defaultValue = "America/Mexico_City",
                            description = "Where its days begin; default: ${DEFAULT-VALUE}.")
                    ZoneId timeZone) {
        CreateOrganization.Command command = new CreateOrganization.Command(name, currency, timeZone);
        Organization created = installation.administerOrBegin(
                administration -> administration.createOrganization().create(command), console.err()::println);
        return Answer.of(
                new Created(created.id().value()),
                "Created " + created.id() + " (" + name + ").",
                "Next: bin/rewards program set --organization " + created.id() + " --type points");
    }

    @Command(
            name = "list",
            description = "List all organizations, oldest first.",
            footer = {"", "Example:", "  bin/rewards organization list --json"})
    Answer list() {
        List<Listed> organizations =
                installation.administer(administration -> administration.listOrganizations().list().stream()
                        .map(Listed::of)
                        .toList());
        Table table = new Table("ORGANIZATION", "NAME", "CURRENCY", "TIME ZONE", "CREATED");
        organizations.forEach(each ->
                table.row(each.organizationId(), each.name(), each.currency(), each.timeZone(), each.createdAt()));
        return Answer.of(organizations, table.lines());
    }
}
