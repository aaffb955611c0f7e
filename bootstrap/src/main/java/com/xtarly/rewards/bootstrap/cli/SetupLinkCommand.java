package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.access.Token;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The way in for whoever founds an organization in the browser. */
@Command(
        name = "setup-link",
        description = {
            "Make a link by which somebody sets up their business in a browser: once, within 30 minutes.",
            "Links made before no longer work."
        },
        footer = {"", "Example:", "  bin/rewards setup-link"})
final class SetupLinkCommand implements Callable<Answer> {
    private record Made(String setupLink) {}

    private final Installation installation;

    SetupLinkCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Answer call() {
        Token token = installation.administer(
                administration -> administration.inviteFounder().invite());
        String link = installation.publicUrl() + "/setup/" + token.reveal();
        return Answer.of(new Made(link), link);
    }
}
