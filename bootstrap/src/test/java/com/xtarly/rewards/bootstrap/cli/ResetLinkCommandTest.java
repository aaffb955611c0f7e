package com.xtarly.rewards.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.application.access.Invitation;
import com.xtarly.rewards.application.access.PasswordHash;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.port.Users.Credentials;
import com.xtarly.rewards.application.testkit.Examples;
import com.xtarly.rewards.application.testkit.InMemoryStores;
import com.xtarly.rewards.domain.organization.Organization;
import org.junit.jupiter.api.Test;

class ResetLinkCommandTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final Shell shell = Shell.over(stores);

    @Test
    void the_link_is_for_whoever_has_the_email() {
        Organization organization = Examples.organization();
        User user = Examples.owner(organization);
        var unused = stores.write(tx -> {
            tx.organizations().add(organization);
            tx.users().add(new Credentials(user, new PasswordHash("hash")));
            return user;
        });

        String link =
                shell.run("reset-link", "--email", user.email().value()).out().strip();

        assertThat(link).matches("http://\\S+/reset/\\w+");
        Token token = Token.find(link.replaceFirst(".*/", "")).orElseThrow();
        assertThat(stores.read(tx -> tx.invitations().find(token.hash())).map(Invitation::userId))
                .contains(user.id());
    }

    @Test
    void nobody_gets_a_link_by_an_email_that_is_nobodys() {
        Shell.Ended ended = shell.run("reset-link", "--email", "nadie@ejemplo.com", "--json");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.error().get("code").asText()).isEqualTo("NOT_FOUND");
        assertThat(shell.run("reset-link", "--email", "nadie").exitCode()).isEqualTo(2);
    }
}
