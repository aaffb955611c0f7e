package com.xtarly.rewards.bootstrap.cli;

import static com.xtarly.rewards.bootstrap.cli.Failure.unlessAccepted;

import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.domain.customer.Email;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The way back in for whoever forgot their password, and has no owner to ask. */
@Command(
        name = "reset-link",
        description = {
            "Make a link by which somebody who forgot their password chooses another: once, within 30 minutes.",
            "It ends their sessions. Links made for them before no longer work."
        },
        footer = {"", "Example:", "  bin/rewards reset-link --email ana@example.com"})
final class ResetLinkCommand implements Callable<Answer> {
    private record Made(String resetLink) {}

    /** Required, so that picocli sets it before anything is called. */
    @SuppressWarnings("NullAway.Init")
    @Option(names = "--email", required = true, paramLabel = "EMAIL", description = "What they sign in with.")
    private Email email;

    private final Installation installation;

    ResetLinkCommand(Installation installation) {
        this.installation = installation;
    }

    @Override
    public Answer call() {
        Token token = installation.administer(
                administration -> unlessAccepted(administration.makeResetLink().make(email)));
        String link = installation.publicUrl() + "/reset/" + token.reveal();
        return Answer.of(new Made(link), link);
    }
}
