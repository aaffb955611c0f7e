package com.xtarly.rewards.bootstrap;

import com.xtarly.rewards.bootstrap.cli.Answer;
import com.xtarly.rewards.bootstrap.cli.Version;
import com.xtarly.rewards.domain.organization.Organization;
import java.util.ArrayList;
import java.util.List;

/** What a server says once it answers: where it is, and the next thing to type. */
record Welcome(String address, Storage storage) {
    private record Started(String version, String address, String storage, List<TillToTry> demo) {}

    private record TillToTry(
            String organizationId, String name, String apiKey, String customerId, String customerEmail, long amount) {
        static TillToTry of(Demo.Till till) {
            return new TillToTry(
                    till.organization().id().value(),
                    till.organization().name().value(),
                    till.key().reveal(),
                    till.customer().id().value(),
                    till.customer().email().value(),
                    till.amount().minorUnits());
        }
    }

    /**
     * To an installation that has nothing yet.
     *
     * @param setupLink works once, for half an hour
     */
    Answer toNewcomer(String setupLink) {
        Curl curl = new Curl(address, "xtarly_pos_…");
        List<String> lines = head();
        lines.add("Nothing is here yet. Open this in a browser, within 30 minutes, to set up your business:");
        lines.add("");
        lines.add("  " + setupLink);
        lines.add("");
        lines.add("Later, bin/rewards setup-link makes another. Or do it all from another terminal:");
        lines.add("");
        lines.add("  " + storage.export());
        lines.add("  bin/rewards organization create --name \"Café Luna\"");
        lines.add("  bin/rewards program set --organization org_… --type points");
        lines.add(
                "  bin/rewards customer add --organization org_… --name \"María García\" --email cliente@ejemplo.com");
        lines.add("  bin/rewards api-key generate --organization org_…");
        lines.add("");
        lines.add("Then its till registers a purchase:");
        lines.add("");
        indent(curl.registerPurchase(35_000, "cliente@ejemplo.com"), lines);
        lines.add("");
        lines.add("Or stop this, and have examples made for you: bin/serve --demo");
        return answer(List.of(), lines);
    }

    /** To an installation that just got its examples. */
    Answer toDemo(List<Demo.Till> tills) {
        List<String> lines = head();
        lines.add("Three organizations are ready to be tried. Paste one of these into another terminal:");
        for (Demo.Till till : tills) {
            Curl curl = new Curl(address, till.key().reveal());
            lines.add("");
            lines.add(till.organization().name() + ": " + till.story());
            lines.add("");
            indent(
                    curl.registerPurchase(
                            till.amount().minorUnits(), till.customer().email().value()),
                    lines);
            indent(curl.lookUpCustomer(till.customer().id().value()), lines);
        }
        lines.add("");
        lines.add("See there what else you can do:");
        lines.add("");
        lines.add("  " + storage.export());
        lines.add("  bin/rewards --help");
        return answer(tills, lines);
    }

    /** To an installation in use. */
    Answer toOwner(List<Organization> organizations, boolean demoWanted) {
        List<String> lines = head();
        if (demoWanted) {
            lines.add("--demo only fills an empty database; this one is served as it is.");
        }
        lines.add("Organizations in it: " + organizations.size() + ". In another terminal:");
        lines.add("");
        lines.add("  " + storage.export());
        lines.add("  bin/rewards organization list");
        organizations.stream()
                .filter(Demo::made)
                .forEach(each -> lines.add("  bin/rewards api-key generate --organization " + each.id()
                        + "   # a new key for " + each.name()));
        return answer(List.of(), lines);
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add("Xtarly Rewards " + Version.current());
        lines.add("  answers at  " + address);
        lines.add("  docs at     " + address + "/docs");
        lines.add("  data in     " + storage.place());
        lines.add("");
        return lines;
    }

    private static void indent(List<String> text, List<String> lines) {
        text.forEach(line -> lines.add("  " + line));
    }

    private Answer answer(List<Demo.Till> tills, List<String> lines) {
        List<TillToTry> demo = tills.stream().map(TillToTry::of).toList();
        return Answer.of(new Started(Version.current(), address, storage.place(), demo), lines);
    }
}
