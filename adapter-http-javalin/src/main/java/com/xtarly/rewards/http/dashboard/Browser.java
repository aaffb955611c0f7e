package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.access.Language;
import com.xtarly.rewards.application.access.Token;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the browser that it comes from, and what is said to it beside the page. All of it is read at
 * once and written at the end: who makes a page may be late, and what was then said would stand in the answer to
 * whoever came next on the same connection. For one request.
 */
public final class Browser {
    /** Only ever sent back over TLS, to this host, by pages of this site. */
    private static final String SECURE_COOKIE = "__Host-session";

    private static final String PLAIN_COOKIE = "session";
    private static final String LANGUAGE_COOKIE = "language";
    private static final List<String> CODES =
            Arrays.stream(Language.values()).map(Language::code).toList();
    /** Holds the key of one of our own messages, and never a text. */
    private static final String NOTICE_COOKIE = "notice";

    private final boolean secure;
    private final Optional<Token> token;
    private final Optional<Language> asked;
    private final Optional<Language> remembered;
    private final Language preferred;
    private final Optional<String> notice;
    private final List<String> cookies = new ArrayList<>();

    /** @param secure whether people reach us over TLS */
    Browser(Context ctx, boolean secure) {
        this.secure = secure;
        this.token = Optional.ofNullable(ctx.cookie(cookieName())).flatMap(Token::find);
        this.asked = known(ctx.queryParam("language"));
        this.remembered = known(ctx.cookie(LANGUAGE_COOKIE));
        this.preferred = preferred(ctx.header("Accept-Language"));
        this.notice = Optional.ofNullable(ctx.cookie(NOTICE_COOKIE));
    }

    Optional<Token> token() {
        return token;
    }

    /** Says all that is to be said to it: when its answer is written, and only if that is in time. */
    void writeTo(Context ctx) {
        cookies.forEach(cookie -> ctx.res().addHeader("Set-Cookie", cookie));
    }

    void remember(Token token) {
        setCookie(
                cookieName() + "=" + token.reveal() + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
    }

    void forgetToken() {
        setCookie(cookieName() + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (secure ? "; Secure" : ""));
    }

    /** What the address asks for. */
    Optional<Language> askedLanguage() {
        return asked;
    }

    /** For whoever comes back before signing in. */
    void remember(Language language) {
        setCookie(LANGUAGE_COOKIE + "=" + language.code() + "; Path=/; SameSite=Lax" + (secure ? "; Secure" : ""));
    }

    Optional<Language> rememberedLanguage() {
        return remembered;
    }

    /** Has the next page say what was just done. */
    void leaveNotice(String key) {
        setCookie(NOTICE_COOKIE + "=" + key + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"
                + (secure ? "; Secure" : ""));
    }

    /** What was just done, the key of a message, told once; nothing when a cookie names no notice of ours. */
    Optional<String> takeNotice() {
        notice.ifPresent(key ->
                setCookie(NOTICE_COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (secure ? "; Secure" : "")));
        return notice.filter(Messages::isNotice);
    }

    /** What somebody chose before or, if nobody did, what the browser would like best. */
    public static Language language(Context ctx) {
        Browser browser = new Browser(ctx, false);
        return browser.rememberedLanguage().orElseGet(browser::preferredLanguage);
    }

    /** What the browser would like best; Spanish, when it is none of ours. */
    Language preferredLanguage() {
        return preferred;
    }

    private static Language preferred(@Nullable String accepted) {
        List<LanguageRange> ranges = Stream.of(accepted == null ? new String[0] : accepted.split(","))
                .flatMap(Browser::range)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .toList();
        return Optional.ofNullable(Locale.lookupTag(ranges, CODES))
                .flatMap(Browser::known)
                .orElse(Language.SPANISH);
    }

    private static Stream<LanguageRange> range(String text) {
        try {
            return LanguageRange.parse(text.strip()).stream();
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) {
            return Stream.empty();
        }
    }

    private static Optional<Language> known(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /**
     * Lets through what this site's own pages send. A browser says where a form was sent from, in
     * {@code Sec-Fetch-Site} or, if it is older, in {@code Origin}; whoever says neither is no browser.
     *
     * @throws ProblemException when it was sent from elsewhere
     */
    static void requireOwnPage(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = site == null ? isOwn(ctx, ctx.header("Origin")) : site.equals("same-origin");
        if (!own) {
            throw new ProblemException(Problem.foreignPage());
        }
    }

    private static boolean isOwn(Context ctx, @Nullable String origin) {
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
        cookies.add(cookie);
    }
}
