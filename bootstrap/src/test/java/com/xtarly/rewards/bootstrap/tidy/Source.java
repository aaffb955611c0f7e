package com.xtarly.rewards.bootstrap.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java file, as the compiler reads it. */
record Source(Path path, List<String> lines, CompilationUnitTree tree, SourcePositions positions) {
    private static final Path MAIN = Path.of("src", "main", "java");

    /** Every Java file of every module beneath a directory. */
    static List<Source> beneath(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !isOutput(root.relativize(file)))
                    .sorted()
                    .toList();
            return parsed(java);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isMain() {
        return path.toString().contains(MAIN.toString());
    }

    boolean isInPackage(String name) {
        String own = tree.getPackageName() == null ? "" : tree.getPackageName().toString();
        return own.equals(name) || own.startsWith(name + ".");
    }

    /** Every part of a kind, in its order. */
    <T extends Tree> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree part, Void nothing) {
                if (kind.isInstance(part)) {
                    found.add(kind.cast(part));
                }
                return super.scan(part, null);
            }
        }.scan(tree, null);
        return found;
    }

    /** The line on which a part begins, from 1. */
    long firstLine(Tree part) {
        return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
    }

    long lastLine(Tree part) {
        return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
    }

    private static boolean isOutput(Path relative) {
        return Stream.of("target", "data")
                .anyMatch(
                        name -> relative.startsWith(name) || relative.toString().contains("/" + name + "/"));
    }

    private static List<Source> parsed(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path path = Path.of(tree.getSourceFile().toUri());
                sources.add(new Source(path, Files.readAllLines(path), tree, positions));
            }
            return sources;
        }
    }
}
