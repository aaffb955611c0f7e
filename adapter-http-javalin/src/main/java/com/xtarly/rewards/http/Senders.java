package com.xtarly.rewards.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Tells where a request comes from: from whoever is connected or, when that is a proxy of ours, from whom it names in
 * {@code X-Forwarded-For}. What anybody else writes there is not believed. Thread-safe.
 */
public final class Senders {
    /** Believes nobody: requests come straight to us. */
    public static final Senders TRUSTING_NOBODY = new Senders(List.of());

    private static final int NETWORK_BYTES = 8;
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern ADDRESSES =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(/\\d+)?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/\\d+)?");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    /** Some proxies name a port as well. */
    private static final Pattern FOUR_OCTETS =
            Pattern.compile("(?<address>" + OCTET + "(\\." + OCTET + "){3})(:\\d+)?");

    private static final Pattern GROUPS = Pattern.compile("(?<address>[0-9A-Fa-f.]*(:[0-9A-Fa-f.]*){2,})");
    private static final Pattern GROUPS_IN_BRACKETS = Pattern.compile("\\[" + GROUPS + "\\](:\\d+)?");

    private final InetAddressSet proxies = new InetAddressSet();

    private Senders(Collection<String> trusted) {
        proxies.addAll(trusted);
    }

    /**
     * Believes these proxies.
     *
     * @param trusted each an address, {@code 10.0.0.7}, or a block of them, {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one is neither
     */
    public static Senders trusting(Collection<String> trusted) {
        if (trusted.stream().allMatch(ADDRESSES.asMatchPredicate())) {
            return new Senders(trusted);
        }
        throw new IllegalArgumentException("Proxies are addresses, or blocks of them.");
    }

    /**
     * The network that a request comes from: an IPv4 address, or the half of an IPv6 address that its provider gave
     * out, of which each customer has all the rest.
     */
    public String network(Context ctx) {
        byte[] address = sender(ctx).getAddress();
        return HexFormat.of().formatHex(address, 0, Math.min(address.length, NETWORK_BYTES));
    }

    private InetAddress sender(Context ctx) {
        InetAddress sender = connected(ctx.req());
        List<String> hops = hops(ctx.req());
        for (int i = hops.size() - 1; i >= 0 && proxies.test(sender); i--) {
            Optional<InetAddress> before = literal(hops.get(i));
            if (before.isEmpty()) {
                break;
            }
            sender = before.get();
        }
        return sender;
    }

    private static InetAddress connected(HttpServletRequest request) {
        SocketAddress peer = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getRemoteSocketAddress();
        return peer instanceof InetSocketAddress socket ? socket.getAddress() : InetAddress.getLoopbackAddress();
    }

    private static List<String> hops(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(FORWARDED_FOR))) {
            for (String hop : line.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }

    /** Names are left alone: looking one up would ask a server of the sender's choice. */
    private static Optional<InetAddress> literal(String text) {
        return Stream.of(FOUR_OCTETS, GROUPS, GROUPS_IN_BRACKETS)
                .map(shape -> shape.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(found -> parse(found.group("address")));
    }

    private static Optional<InetAddress> parse(String address) {
        try {
            return Optional.of(InetAddress.getByName(address.contains(":") ? "[" + address + "]" : address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
