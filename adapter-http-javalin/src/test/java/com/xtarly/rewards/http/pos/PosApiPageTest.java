package com.xtarly.rewards.http.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.xtarly.rewards.domain.Reason;
import com.xtarly.rewards.http.PosServer;
import com.xtarly.rewards.http.Till;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The API reference has a heading for each route, a line for each code, and nothing that is not there. */
class PosApiPageTest {
    private static final Path PAGE = Path.of("..", "docs", "pos-api.md");
    private static final int MAX_COLUMNS = 125;
    private static final Pattern HEADING = Pattern.compile("^## ((?:GET|POST) \\S+)$", Pattern.MULTILINE);
    private static final Pattern ROW_OF_CODE = Pattern.compile("^\\| `([A-Z_]+)` \\| \\d", Pattern.MULTILINE);
    /** What no till can be told: only the command line and the dashboard ask for these. */
    private static final Set<Reason> NOT_FOR_TILLS = Set.of(
            Reason.ORGANIZATION_NOT_FOUND,
            Reason.API_KEY_NOT_FOUND,
            Reason.API_KEY_RETIRED,
            Reason.CUSTOMER_ID_TAKEN,
            Reason.CUSTOMER_CHANGED,
            Reason.CUSTOMER_ERASED,
            Reason.API_KEY_EXISTS,
            Reason.PROGRAM_CHANGED,
            Reason.SIGN_IN_FAILED,
            Reason.TOO_MANY_TRIES,
            Reason.WRONG_PASSWORD,
            Reason.USER_EMAIL_TAKEN,
            Reason.INVITATION_OVER);

    private static final Set<String> OF_HTTP =
            Set.of("METHOD_NOT_ALLOWED", "PAYLOAD_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "INTERNAL_ERROR");

    @AutoClose
    private static final PosServer SERVER = PosServer.open();

    @Test
    void every_route_has_a_heading_and_every_heading_a_route() throws IOException {
        Set<String> headings = found(HEADING);

        assertThat(headings).isEqualTo(routes());
    }

    @Test
    void every_code_has_a_row_and_every_row_a_code() throws IOException {
        Set<String> codes = Arrays.stream(Reason.values())
                .filter(reason -> !NOT_FOR_TILLS.contains(reason))
                .map(Reason::code)
                .collect(Collectors.toSet());
        codes.addAll(OF_HTTP);

        assertThat(found(ROW_OF_CODE)).isEqualTo(codes);
    }

    @Test
    void its_lines_fit_the_screen() throws IOException {
        List<String> wide = Files.readAllLines(PAGE).stream()
                .filter(line -> line.codePointCount(0, line.length()) > MAX_COLUMNS)
                .filter(line -> !line.startsWith("|"))
                .toList();

        assertThat(wide).isEmpty();
    }

    /** As the page writes them: {@code GET /customer/:id}. */
    @SuppressWarnings("resource") // Never started, so there is nothing to close.
    private static Set<String> routes() {
        Javalin unstarted = Javalin.create(config -> SERVER.routes().addTo(config.routes));
        return unstarted.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !endpoint.method.equals(HandlerType.HEAD))
                .map(endpoint -> endpoint.method.name() + " "
                        + endpoint.path.substring(Till.BASE.length()).replace("{id}", ":id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
