package com.xtarly.rewards.http;

import com.xtarly.rewards.application.access.ApiKey;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Exchange} of each request that is over, those included that no route has seen. */
final class Exchanges implements RequestLog {
    /** Where there is nothing to tell, or nothing that may be told. */
    static final String NONE = "-";

    private final List<Consumer<Exchange>> observers;

    /** @param observers told on the server's own threads, so that they must neither wait nor throw */
    Exchanges(List<Consumer<Exchange>> observers) {
        this.observers = observers;
    }

    @Override
    public void log(Request request, Response response) {
        Notes notes = Notes.of(request);
        ApiKey key = notes.key();
        Exchange exchange = new Exchange(
                Request.getTimeStamp(request),
                RequestId.told(response.getHeaders().get(RequestId.HEADER)),
                method(request.getMethod()),
                notes.route(),
                response.getStatus(),
                notes.code(),
                System.nanoTime() - request.getBeginNanoTime(),
                Math.max(0, Request.getContentBytesRead(request)),
                Math.max(0, Response.getContentBytesWritten(response)),
                key == null ? null : key.lastFour(),
                null);
        var unused = notes.organization()
                .handle((owner, failure) -> owner)
                .thenAccept(owner -> tell(owner == null ? exchange : exchange.of(owner)));
    }

    private void tell(Exchange exchange) {
        observers.forEach(observer -> observer.accept(exchange));
    }

    /** Whatever else a sender calls a method is not repeated. */
    private static String method(@Nullable String name) {
        HttpMethod known = name == null ? null : HttpMethod.fromString(name);
        return known == null ? NONE : known.asString();
    }
}
