package com.xtarly.rewards.bootstrap.tidy;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a tidy Java file is. Each rule returns its complaints: where, what, and what to do about it. */
final class TidyRules {
    static final int MAX_COLUMNS = 120;
    static final int MAX_METHOD_LINES = 30;
    static final int MAX_FILE_LINES = 250;
    static final int MAX_MEDIAN_LINES = 60;

    private static final Set<String> PRINTERS = Set.of("System.out", "System.err");
    private static final Set<String> INEXACT_TYPES = Set.of("double", "float", "Double", "Float");
    private static final Set<String> INEXACT_METHODS = Set.of("doubleValue", "floatValue");

    private TidyRules() {}

    static Stream<String> wideLines(Source source) {
        return LongStream.rangeClosed(1, source.lines().size())
                .filter(line -> columns(source.lines().get((int) line - 1)) > MAX_COLUMNS)
                .mapToObj(line -> complaint(
                        source, line, "wider than " + MAX_COLUMNS + " columns", "break it, or name a part of it"));
    }

    static Stream<String> wildcardImports(Source source) {
        return source.tree().getImports().stream()
                .filter(line -> line.getQualifiedIdentifier().toString().endsWith(".*"))
                .map(line -> complaint(
                        source, source.firstLine(line), "imports a whole package", "name the classes that are used"));
    }

    static Stream<String> longMethods(Source source) {
        return source.all(MethodTree.class).stream()
                .filter(method -> lines(source, method) > MAX_METHOD_LINES)
                .map(method -> complaint(
                        source,
                        source.firstLine(method),
                        "the method " + method.getName() + " has " + lines(source, method) + " lines, more than "
                                + MAX_METHOD_LINES,
                        "make its steps methods of their own"));
    }

    static Stream<String> longFile(Source source) {
        int lines = source.lines().size();
        return Stream.of(complaint(
                        source,
                        lines,
                        "the file has " + lines + " lines, more than " + MAX_FILE_LINES,
                        "what wants to be long is two things; take one out"))
                .filter(complaint -> lines > MAX_FILE_LINES);
    }

    static Stream<String> longMedian(List<Source> sources) {
        int[] lengths = sources.stream()
                .filter(Source::isMain)
                .mapToInt(source -> source.lines().size())
                .sorted()
                .toArray();
        int median = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
        return Stream.of("The median main file has " + median + " lines, more than " + MAX_MEDIAN_LINES
                        + ": files grew everywhere; divide those that do two things.")
                .filter(complaint -> median > MAX_MEDIAN_LINES);
    }

    /** Printing is for the command line; everybody else logs. */
    static Stream<String> printing(Source source, String commandLine) {
        return source.all(MemberSelectTree.class).stream()
                .filter(select -> source.isMain() && !source.isInPackage(commandLine))
                .filter(select -> PRINTERS.contains(select.toString())
                        || select.getIdentifier().contentEquals("printStackTrace"))
                .map(select -> complaint(
                        source, source.firstLine(select), "prints", "log it, or let the command line say it"));
    }

    /** Bytecode would not show a local variable, so this is a rule about sources. */
    static Stream<String> floatingPoint(Source source, String exactPackage) {
        return source.all(Tree.class).stream()
                .filter(part -> source.isMain() && source.isInPackage(exactPackage) && isInexact(part))
                .map(part -> complaint(
                        source,
                        source.firstLine(part),
                        "uses floating point",
                        "count in whole numbers of the smallest unit"));
    }

    private static boolean isInexact(Tree part) {
        return switch (part.getKind()) {
            case DOUBLE_LITERAL, FLOAT_LITERAL -> true;
            case PRIMITIVE_TYPE, IDENTIFIER -> INEXACT_TYPES.contains(part.toString());
            case MEMBER_SELECT ->
                INEXACT_METHODS.contains(
                        ((MemberSelectTree) part).getIdentifier().toString());
            default -> false;
        };
    }

    /** From its signature to its end; what is written above the signature is not part of it. */
    private static long lines(Source source, MethodTree method) {
        Tree start = Objects.requireNonNullElse(
                method.getReturnType(), Objects.requireNonNullElse(method.getBody(), method));
        return source.lastLine(method) - source.firstLine(start) + 1;
    }

    private static long columns(String line) {
        return line.codePoints().count();
    }

    private static String complaint(Source source, long line, String what, String remedy) {
        return source.path() + ":" + line + " " + what + ": " + remedy + ".";
    }
}
