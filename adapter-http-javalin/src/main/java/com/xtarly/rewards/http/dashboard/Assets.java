package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.http.Answers;
import com.xtarly.rewards.http.Problem;
import com.xtarly.rewards.http.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The few files that pages are made of, out of the jar. Browsers keep them for long: their paths change with them. */
public final class Assets {
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String CSS = "text/css;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    private static final class Asset {
        private final String mediaType;
        private final byte[] bytes;

        private Asset(String mediaType, byte[] bytes) {
            this.mediaType = mediaType;
            this.bytes = bytes;
        }

        static Asset of(String mediaType, String resource) {
            try (InputStream content = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
                return new Asset(mediaType, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Map<String, Asset> ALL = Map.of(
            "pico.css", Asset.of(CSS, WEBJARS + "picocss__pico/2.1.1/css/pico.jade.min.css"),
            "htmx.js", Asset.of(SCRIPT, WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"),
            "dashboard.css", Asset.of(CSS, "dashboard.css"),
            "dashboard.js", Asset.of(SCRIPT, "dashboard.js"),
            "docs.css", Asset.of(CSS, "/com/xtarly/rewards/http/docs/docs.css"),
            "docs.js", Asset.of(SCRIPT, "/com/xtarly/rewards/http/docs/docs.js"),
            "icon.svg", Asset.of("image/svg+xml", "icon.svg"));
    private static final String VERSION = version();

    private Assets() {}

    /** Where a page finds it. */
    public static String path(String name) {
        return "/assets/" + VERSION + "/" + name;
    }

    static void serve(Context ctx) {
        Asset asset = ALL.get(ctx.pathParam("name"));
        if (asset == null || !ctx.pathParam("version").equals(VERSION)) {
            throw new ProblemException(Problem.of(404));
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        Answers.content(ctx, 200, asset.mediaType, asset.bytes);
    }

    private static String version() {
        CRC32 crc = new CRC32();
        new TreeMap<>(ALL).values().forEach(asset -> crc.update(asset.bytes));
        return Long.toHexString(crc.getValue());
    }
}
