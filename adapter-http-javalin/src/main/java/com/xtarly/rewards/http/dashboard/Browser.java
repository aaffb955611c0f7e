package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a request says of the browser that it comes from, and what is said to it beside the page. */
public final class Browser {
    /** Only ever sent back over TLS, to this host, by pages of this site. */
    private static final String SECURE_COOKIE = "__Host-session";

    private static final String PLAIN_COOKIE = "session";
    private static final String LANGUAGE_COOKIE = "language";
    /** Holds the key of one of our own messages, and never a text. */
    private static final String NOTICE_COOKIE = "notice";

    private final Context ctx;
    private final boolean secure;

    /** @param secure whether people reach us over TLS */
    Browser(Context ctx, boolean secure) {
        this.ctx = ctx;
        this.secure = secure;
    }

    Optional<Token> token() {
        return Optional.ofNullable(ctx.cookie(cookieName())).flatMap(Token::find);
    }

    void remember(Token token) {
        setCookie(
                cookieName() + "=" + token.reveal() + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
    }

    void forgetToken() {
        setCookie(cookieName() + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (secure ? "; Secure" : ""));
    }

    /** What the address asks for; remembered for whoever comes back before signing in. */
    Optional<Language> askedLanguage() {
        String chosen = ctx.queryParam("language");
        if (chosen != null && isKnown(chosen)) {
            remember(Language.parse(chosen));
            return Optional.of(Language.parse(chosen));
        }
        return Optional.empty();
    }

    /** Before anybody signs in here again, too. */
    void remember(Language language) {
        setCookie(LANGUAGE_COOKIE + "=" + language.code() + "; Path=/; SameSite=Lax" + (secure ? "; Secure" : ""));
    }

    Optional<Language> rememberedLanguage() {
        return Optional.ofNullable(ctx.cookie(LANGUAGE_COOKIE))
                .filter(Browser::isKnown)
                .map(Language::parse);
    }

    /** Has the next page say what was just done. */
    void leaveNotice(String key) {
        setCookie(NOTICE_COOKIE + "=" + key + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"
                + (secure ? "; Secure" : ""));
    }

    /** What was just done, the key of a message, told once; nothing when a cookie names no notice of ours. */
    Optional<String> takeNotice() {
        Optional<String> left = Optional.ofNullable(ctx.cookie(NOTICE_COOKIE));
        left.ifPresent(key ->
                setCookie(NOTICE_COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (secure ? "; Secure" : "")));
        return left.filter(Messages::isNotice);
    }

    /** What somebody chose before or, if nobody did, what the browser would like best. */
    public static Language language(Context ctx) {
        Browser browser = new Browser(ctx, false);
        return browser.rememberedLanguage().orElseGet(browser::preferredLanguage);
    }

    /** What the browser would like best; Spanish, when it is none of ours. */
    Language preferredLanguage() {
        String accepted = ctx.header("Accept-Language");
        return accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Language.ENGLISH
                : Language.SPANISH;
    }

    private static boolean isKnown(String code) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> language.code().equals(code));
    }

    /**
     * Lets through what this site's own pages send. A browser says where a form was sent from, in
     * {@code Sec-Fetch-Site} or, if it is older, in {@code Origin}; whoever says neither is no browser.
     *
     * @throws ProblemException when it was sent from elsewhere
     */
    void requireOwnPage() {
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = site == null ? isOwn(ctx.header("Origin")) : site.equals("same-origin");
        if (!own) {
            throw new ProblemException(Problem.foreignPage());
        }
    }

    private boolean isOwn(String origin) {
        try {
            return origin != null && URI.create(origin).getAuthority().equals(ctx.header("Host"));
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private String cookieName() {
        return secure ? SECURE_COOKIE : PLAIN_COOKIE;
    }

    private void setCookie(String cookie) {
        ctx.res().addHeader("Set-Cookie", cookie);
    }
}
