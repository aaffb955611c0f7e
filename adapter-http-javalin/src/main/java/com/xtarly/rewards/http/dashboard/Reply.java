package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.domain.Outcome;
import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.Downloads;
import com.xtarly.rewards.http.csv.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes of a visit: a page, or the way to another one. */
sealed interface Reply {
    CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    /** Comes with what a script asks for, to put it into a page that is there already. */
    String OF_A_SCRIPT = "HX-Request";

    /** What is answered when something is wrong with a form. */
    Set<Integer> OF_FAULTY_FORMS = Set.of(400, 401, 409, 422, 429);

    /** Writes the answer; it is over when what is returned is. */
    CompletableFuture<?> write(Context ctx, View view);

    static Reply page(String template, Map<String, Object> content) {
        return new Page(200, template, content, null);
    }

    /** A page that says what was wrong with a form, or with what was asked for. */
    static Reply page(int status, String template, Map<String, Object> content) {
        return new Page(status, template, content, null);
    }

    /** A page that says what was just done. */
    static Reply page(String template, Map<String, Object> content, String notice) {
        return new Page(200, template, content, notice);
    }

    /**
     * Nobody can say whether a form was done. It can be sent again as it is, and its key has it done once.
     *
     * @param fields what was typed into it
     */
    static Reply unanswered(Form sent, String... fields) {
        return page(503, "unanswered", Map.of("form", sent, "fields", List.of(fields)));
    }

    static Reply seeOther(String path) {
        return new SeeOther(path, null);
    }

    /**
     * The way to another page, which says what was just done.
     *
     * @param notice the key of a message
     */
    static Reply seeOther(String path, String notice) {
        return new SeeOther(path, notice);
    }

    /**
     * A CSV file, made while it is sent.
     *
     * @param name letters, digits and hyphens
     */
    static Reply csv(String name, Rows rows) {
        return new Csv(name, rows);
    }

    /** Writes the lines of a file, share by share. */
    @FunctionalInterface
    interface Rows {
        void writeTo(CsvWriter csv) throws IOException;
    }

    record Csv(String name, Rows rows) implements Reply {
        @Override
        public CompletableFuture<?> write(Context ctx, View view) {
            return Downloads.send(ctx, name + ".csv", "text/csv;charset=utf-8", file -> {
                CsvWriter csv = new CsvWriter(file);
                rows.writeTo(csv);
                csv.flush();
            });
        }
    }

    /**
     * What becomes of it when others have done their part; no thread waits for them.
     *
     * @param then told {@code UNAVAILABLE}, too, when that takes too long
     */
    static <T> Reply later(CompletableFuture<Outcome<T>> outcome, Function<Outcome<T>, Reply> then) {
        return new Later<>(outcome, then);
    }

    record Later<T>(CompletableFuture<Outcome<T>> outcome, Function<Outcome<T>, Reply> then) implements Reply {
        @Override
        public CompletableFuture<?> write(Context ctx, View view) {
            return Answers.inTime(ctx, outcome)
                    .thenCompose(done -> then.apply(done).write(ctx, view));
        }
    }

    /** A script has on its page already what it asked for. */
    static Reply unchanged() {
        return new Unchanged();
    }

    record Page(
            int status,
            String template,
            Map<String, Object> content,
            @Nullable String notice) implements Reply {
        @Override
        public CompletableFuture<?> write(Context ctx, View view) {
            boolean whole = ctx.header(OF_A_SCRIPT) == null;
            Browser browser = new Browser(ctx, view.isSecure());
            String said = notice == null && whole ? browser.takeNotice().orElse(null) : notice;
            browser.writeTo(ctx);
            if (status == 503) {
                Answers.retryAfter(ctx, 1);
            }
            Pages.write(ctx, status, template, view.saying(said, isFaulty()), content);
            return DONE;
        }

        private boolean isFaulty() {
            return OF_FAULTY_FORMS.contains(status);
        }
    }

    /** After a form was done, so that loading the page again does not send it again. */
    record SeeOther(String path, @Nullable String notice) implements Reply {
        @Override
        public CompletableFuture<?> write(Context ctx, View view) {
            // A script that asked for a piece of a page must not get another whole page into it.
            boolean piece = ctx.header(OF_A_SCRIPT) != null;
            if (notice != null) {
                Browser browser = new Browser(ctx, view.isSecure());
                browser.leaveNotice(notice);
                browser.writeTo(ctx);
            }
            ctx.status(piece ? 204 : 303);
            ctx.header(piece ? "HX-Redirect" : "Location", path);
            return DONE;
        }
    }

    record Unchanged() implements Reply {
        @Override
        public CompletableFuture<?> write(Context ctx, View view) {
            ctx.status(204);
            return DONE;
        }
    }
}
