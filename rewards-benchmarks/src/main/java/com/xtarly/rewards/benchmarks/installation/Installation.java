package com.xtarly.rewards.benchmarks.installation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The product as its users run it: {@code bin/serve} on a data directory of its own, with one organization, a points
 * program, one key and {@link #customers()} customers. Ends with {@link #close}.
 */
public final class Installation implements AutoCloseable {
    private static final String EACH_CUSTOMER = "cus_%1$022d,Customer %1$d,customer%1$d@example.com";

    private final Program program;
    private final Server server;
    private final Filling filling;
    private final String apiKey;
    private final long entries;

    private Installation(Program program, Server server, Filling filling, String apiKey, long entries) {
        this.program = program;
        this.server = server;
        this.filling = filling;
        this.apiKey = apiKey;
        this.entries = entries;
    }

    /** Makes one in an empty directory and fills it with so many entries. */
    public static Installation start(Path checkout, Path directory, long entries) {
        Program program = new Program(checkout, directory.resolve("data"));
        Server server = Server.start(program, directory);
        String organization = program.command("organization", "create", "--name", "Benchmark")
                .path("organizationId")
                .asText();
        var unusedProgram = program.command("program", "set", "--organization", organization, "--type", "points");
        var unusedImport =
                program.command("customer", "import", "--organization", organization, customerFile(directory));
        JsonNode key = program.command("api-key", "generate", "--organization", organization);
        Filling filling = new Filling(
                Database.in(program.data()), organization, key.path("apiKeyId").asText());
        Installation installation =
                new Installation(program, server, filling, key.path("apiKey").asText(), entries);
        filling.fill(entries);
        return installation;
    }

    /** With how many entries it began; what was measured since has added to them. */
    public long entries() {
        return entries;
    }

    public int customers() {
        return Filling.CUSTOMERS;
    }

    public int port() {
        return server.port();
    }

    public String apiKey() {
        return apiKey;
    }

    public String apiKeyId() {
        return filling.apiKeyId();
    }

    public String organizationId() {
        return filling.organizationId();
    }

    public Database database() {
        return filling.database();
    }

    public Heap heap() {
        return server.heap();
    }

    /** Back to the entries it began with. */
    public void refill() {
        filling.fill(entries);
    }

    /** Nothing left to vacuum, nothing left to write. */
    public void settle() {
        filling.settle();
    }

    /** What {@code bin/rewards audit} says; that it was clean is in it. */
    public JsonNode audit() {
        return program.command("audit");
    }

    @Override
    public void close() {
        server.close();
    }

    private static String customerFile(Path directory) {
        List<String> lines = IntStream.rangeClosed(0, Filling.CUSTOMERS)
                .mapToObj(number -> number == 0 ? "id,name,email" : EACH_CUSTOMER.formatted(number))
                .toList();
        try {
            return Files.write(directory.resolve("customers.csv"), lines).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
