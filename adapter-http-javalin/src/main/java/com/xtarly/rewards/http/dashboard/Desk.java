package com.xtarly.rewards.http.dashboard;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.xtarly.rewards.application.Errands;
import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.application.access.User;
import com.xtarly.rewards.application.user.FindSession;
import com.xtarly.rewards.application.user.SignedIn;
import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.domain.program.ProgramVersion;
import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.Notes;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.Senders;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where everybody who asks for a page is received: no thread of the server waits for the stores, nobody acts from
 * another site's page, and nobody sees what is not theirs.
 *
 * @param errands on whose threads pages are made
 * @param senders tells where who guesses passwords comes from, to slow them down
 * @param publicUrl where people reach us, without a slash at its end
 */
record Desk(DashboardUseCases useCases, Errands errands, Senders senders, Supplier<String> publicUrl) {
    /** A form is sent to its page, or to a path below it; back is to the page. */
    static final Pattern FORMS =
            Pattern.compile("^(/settings/\\w+|/account|/transactions(?=/rows)|/.*(?=/preview$)).*");

    /** What is told apart when something went wrong, by status. */
    private static final Set<String> TOLD_APART = Set.of("403", "404", "413", "500", "503");

    /**
     * At which of them it is asked who has come, whose menu then stays. Not after a defect, which asking may have met,
     * nor when the stores do not answer; and who sends too much is answered while they send.
     */
    private static final Set<Integer> ASKING = Set.of(400, 403, 404, 405);

    /** Nothing is known without the stores, not even who asks. */
    static final Reply UNANSWERED = Reply.page(503, "failed", Map.of("kind", "503"));

    /** Whoever asks is no owner, or not any more. */
    static final Reply NOT_ALLOWED = Reply.page(403, "notAllowed", Map.of());

    /** Who came, whoever they are. */
    record Visitor(Browser browser, Language language, Optional<FindSession.Found> found) {}

    /** Who came and is signed in. */
    record Member(Browser browser, Language language, FindSession.Found found) {
        User user() {
            return found.user();
        }
    }

    /** For what has a password hashed: it waits in a line of its own, and no other page behind it. */
    Desk hashing() {
        return new Desk(useCases, useCases.hashing(), senders, publicUrl);
    }

    /** Where a request comes from, as those are told apart who guess. To be asked before the page is begun. */
    String address(Context ctx) {
        return senders.network(ctx);
    }

    /** The session that this browser had until now, whoever's it was, is worth nothing any more. */
    void letIn(Browser browser, SignedIn signedIn) {
        browser.token().ifPresent(useCases.signOut()::signOut);
        browser.remember(signedIn.token());
    }

    void anybody(Context ctx, Function<Visitor, Reply> work) {
        answer(ctx, browser(ctx), useCases.findSession()::find, UNANSWERED, work);
    }

    /** Whoever is not signed in is asked to, and comes back here then. */
    void member(Context ctx, Function<Member, Reply> work) {
        member(ctx, UNANSWERED, work);
    }

    /** @param unanswered what to say when the stores do not answer, or not in time: whether it was done is unknown */
    void member(Context ctx, Reply unanswered, Function<Member, Reply> work) {
        member(ctx, useCases.findSession()::find, unanswered, work);
    }

    /** For what a page asks by itself: it does not keep a session from going idle. */
    void onlooker(Context ctx, Function<Member, Reply> work) {
        member(ctx, useCases.findSession()::peek, UNANSWERED, work);
    }

    private void member(
            Context ctx,
            Function<Token, Optional<FindSession.Found>> sessions,
            Reply unanswered,
            Function<Member, Reply> work) {
        Browser browser = browser(ctx);
        answer(
                ctx,
                browser,
                sessions,
                unanswered,
                visitor -> visitor.found()
                        .map(found -> work.apply(new Member(browser, visitor.language(), found)))
                        .orElseGet(() -> toSignIn(ctx)));
    }

    void owner(Context ctx, Function<Member, Reply> work) {
        owner(ctx, UNANSWERED, work);
    }

    /** @param unanswered as for a {@link #member} */
    void owner(Context ctx, Reply unanswered, Function<Member, Reply> work) {
        member(ctx, unanswered, member -> member.user().role().mayChangeSettings() ? work.apply(member) : NOT_ALLOWED);
    }

    /** Whether purchases earn anything at present; without a program none can be registered. */
    boolean hasProgram(Member member) {
        return useCases.listProgramVersions().list(member.user().organizationId()).stream()
                .anyMatch(ProgramVersion::active);
    }

    private Browser browser(Context ctx) {
        if (ctx.method().equals(HandlerType.POST)) {
            Browser.requireOwnPage(ctx);
        }
        return new Browser(ctx, publicUrl.get().startsWith("https://"));
    }

    private void answer(
            Context ctx,
            Browser browser,
            Function<Token, Optional<FindSession.Found>> sessions,
            Reply unanswered,
            Function<Visitor, Reply> work) {
        Optional<Language> asked = browser.askedLanguage();
        asked.ifPresent(browser::remember);
        Language preferred = asked.or(browser::rememberedLanguage).orElseGet(browser::preferredLanguage);
        Notes notes = Notes.of(ctx);
        Answers.later(
                ctx,
                errands.submit(() -> {
                    Optional<FindSession.Found> found = browser.token().flatMap(sessions);
                    found.ifPresent(it -> notes.belongsTo(
                            () -> completedFuture(it.organization().id())));
                    Language language = asked.or(() -> found.map(it -> it.user().language()))
                            .orElse(preferred);
                    Reply reply = work.apply(new Visitor(browser, language, found));
                    return Outcome.accepted(new Done(reply, view(ctx, language, found)));
                }),
                done -> {
                    browser.writeTo(ctx);
                    return done.reply.write(ctx, done.view);
                },
                reason -> unanswered.write(ctx, view(ctx, preferred, Optional.empty())));
    }

    private record Done(Reply reply, View view) {}

    private View view(Context ctx, Language language, Optional<FindSession.Found> found) {
        return new View(
                Messages.in(language),
                found.map(FindSession.Found::user).orElse(null),
                found.map(FindSession.Found::organization).orElse(null),
                ctx.path(),
                publicUrl.get(),
                null,
                false);
    }

    /** Says in words that something went wrong, where a program would be told by a code. */
    void refuse(Context ctx, Problem problem) {
        Browser browser = new Browser(ctx, publicUrl.get().startsWith("https://"));
        String kind = problem.status() == 405 ? "404" : String.valueOf(problem.status());
        Map<String, Object> content = Map.of("kind", TOLD_APART.contains(kind) ? kind : "other");
        if (problem.isTemporary()) {
            ctx.header("Retry-After", "1");
        }
        if (ASKING.contains(problem.status()) && browser.token().isPresent()) {
            Reply refused = Reply.page(problem.status(), "failed", content);
            answer(ctx, browser, useCases.findSession()::peek, refused, visitor -> refused);
        } else {
            browser.askedLanguage().ifPresent(browser::remember);
            browser.writeTo(ctx);
            Language language =
                    browser.askedLanguage().or(browser::rememberedLanguage).orElseGet(browser::preferredLanguage);
            Pages.write(ctx, problem.status(), "failed", view(ctx, language, Optional.empty()), content);
        }
    }

    /** Never to another site, whoever made the link. */
    static String local(String path) {
        return path.matches("/[A-Za-z0-9_-][A-Za-z0-9_/-]*") ? path : "/";
    }

    /** Who is in the middle of a form keeps what they typed: they are told where to sign in beside it. */
    private static Reply toSignIn(Context ctx) {
        String back = FORMS.matcher(ctx.path()).replaceFirst("$1");
        String place = "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        boolean typing = ctx.method().equals(HandlerType.POST) && ctx.header(Reply.OF_A_SCRIPT) != null;
        return typing ? Reply.page("sessionOver", Map.of("place", place)) : Reply.seeOther(place);
    }
}
