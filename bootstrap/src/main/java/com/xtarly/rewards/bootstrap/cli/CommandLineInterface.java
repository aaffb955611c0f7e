package com.xtarly.rewards.bootstrap.cli;

import com.xtarly.rewards.application.port.StoresUnavailable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * All commands over one installation. A command succeeds with its answer on standard output, or fails with one sentence
 * on standard error; after {@code --json} both are JSON. Nobody is ever shown a stack trace.
 */
public final class CommandLineInterface {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);
    private static final String JSON = "--json";
    private static final String[] HELP = {"--help"};
    private static final int HELP_COLUMNS = 110;
    /** What Java makes of bytes that the locale cannot express. */
    private static final String UNREADABLE = "\uFFFD";

    @Command(
            name = "bin/rewards",
            description = "Xtarly Rewards: points, tiers and stamps for points of sale.",
            mixinStandardHelpOptions = true,
            scope = ScopeType.INHERIT,
            versionProvider = Version.class,
            footer = {"", "Each command tells more: bin/rewards customer import --help"})
    private static final class Root {}

    private final Installation installation;
    private final Console console;

    public CommandLineInterface(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /**
     * Runs one command.
     *
     * @return its exit code: 0, or 1 when it failed, or 2 when it could not be understood
     */
    public int run(String... arguments) {
        Output output = new Output(console, Arrays.asList(arguments).contains(JSON));
        if (Arrays.stream(arguments).anyMatch(argument -> argument.contains(UNREADABLE))) {
            return output.failed(
                    Failure.badArgument("An argument is not readable text; with LC_ALL=C.UTF-8 it may be."));
        }
        return commandLine(output).execute(arguments.length == 0 ? HELP : arguments);
    }

    private CommandLine commandLine(Output output) {
        CommandLine commandLine = new CommandLine(new Root());
        commandLine.getCommandSpec().addOption(jsonOption());
        commandLine
                .addSubcommand(new ServeCommand(installation, output::print))
                .addSubcommand(new SetupLinkCommand(installation))
                .addSubcommand(new ResetLinkCommand(installation))
                .addSubcommand(new OrganizationCommands(installation, console))
                .addSubcommand(new ProgramCommands(installation))
                .addSubcommand(new CustomerCommands(installation, console))
                .addSubcommand(new ApiKeyCommands(installation))
                .addSubcommand(new AuditCommand(installation))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_COLUMNS)
                .setExecutionStrategy(parsed -> execute(parsed, output))
                .setParameterExceptionHandler((fault, arguments) -> output.failed(misunderstood(fault)))
                .setExecutionExceptionHandler((cause, command, parsed) -> output.failed(failure(cause)));
        commandLine.getSubcommands().values().forEach(CommandLineInterface::pointInside);
        DomainTypes.register(commandLine);
        return commandLine;
    }

    /** The help of a group ends with the way to one of its own commands. */
    private static void pointInside(CommandLine group) {
        group.getSubcommands().values().stream()
                .map(command -> command.getCommandSpec().qualifiedName())
                .min(Comparator.naturalOrder())
                .ifPresent(command -> group.getCommandSpec()
                        .usageMessage()
                        .footer("", "Each command tells more: " + command + " --help"));
    }

    private static OptionSpec jsonOption() {
        return OptionSpec.builder(JSON)
                .scopeType(ScopeType.INHERIT)
                .description("Print exactly one JSON object or array.")
                .build();
    }

    private static int execute(ParseResult parsed, Output output) {
        int helped = new RunLast().execute(parsed);
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.commandSpec().commandLine().getExecutionResult() instanceof Answer answer
                ? output.answered(answer)
                : helped;
    }

    private static Failure misunderstood(ParameterException fault) {
        String message = String.valueOf(fault.getMessage());
        String sentence = message.endsWith(".") ? message : message + ".";
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        return Failure.badArgument(sentence + suggestion(fault) + " See " + command + " --help.");
    }

    private static String suggestion(ParameterException fault) {
        return fault instanceof UnmatchedArgumentException unmatched
                ? new Typo(unmatched.getUnmatched().get(0))
                        .meant(unmatched.getSuggestions())
                        .map(meant -> " Did you mean " + meant + "?")
                        .orElse("")
                : "";
    }

    private static Failure failure(Exception cause) {
        if (cause instanceof Failure failure) {
            return failure;
        }
        if (cause instanceof StoresUnavailable) {
            return Failure.unavailable(cause.getMessage() + " Try again shortly.");
        }
        LOG.debug("A defect", cause);
        return Failure.internal(cause);
    }
}
