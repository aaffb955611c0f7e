package com.xtarly.rewards.bootstrap.documentation;

import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The types of some Java files with their comments, as Markdown. */
record PortCatalogue(DocTrees docs, List<CompilationUnitTree> files) {
    static PortCatalogue of(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            return new PortCatalogue(
                    docs,
                    Stream.of(task.parse().iterator())
                            .flatMap(parsed -> {
                                Stream.Builder<CompilationUnitTree> all = Stream.builder();
                                parsed.forEachRemaining(all);
                                return all.build();
                            })
                            .toList());
        }
    }

    /** Each type with what it is, and each of its methods with its contract. */
    String ports() {
        return types(this::port);
    }

    /** Each contract with its sentences. */
    String contracts() {
        return types(this::contract);
    }

    private interface Description {
        String of(TreePath type, ClassTree tree);
    }

    private String types(Description description) {
        return files.stream()
                .map(file -> {
                    ClassTree type = (ClassTree) file.getTypeDecls().get(0);
                    return description.of(new TreePath(new TreePath(file), type), type);
                })
                .collect(Collectors.joining("\n"));
    }

    private String port(TreePath path, ClassTree type) {
        return "### " + type.getSimpleName() + "\n\n" + body(path) + "\n\n"
                + methods(type)
                        .map(method -> method(new TreePath(path, method), method))
                        .collect(Collectors.joining());
    }

    private String method(TreePath path, MethodTree method) {
        String parameters =
                method.getParameters().stream().map(PortCatalogue::parameter).collect(Collectors.joining(", "));
        String signature = "`%s %s(%s)`".formatted(method.getReturnType(), method.getName(), parameters);
        String body = body(path);
        return "- " + signature + (body.isEmpty() ? "" : "<br>" + body) + "\n" + tags(path);
    }

    private static String parameter(VariableTree parameter) {
        boolean nullable = parameter.getModifiers().toString().contains("Nullable");
        return (nullable ? "@Nullable " : "") + parameter.getType() + " " + parameter.getName();
    }

    private String contract(TreePath path, ClassTree type) {
        return "**" + type.getSimpleName() + "**. " + body(path) + "\n\n"
                + methods(type)
                        .filter(method -> method.getModifiers().getAnnotations().stream()
                                .anyMatch(annotation -> annotation
                                        .getAnnotationType()
                                        .toString()
                                        .equals("Test")))
                        .map(method -> "- " + method.getName().toString().replace('_', ' ') + "\n")
                        .collect(Collectors.joining());
    }

    private static Stream<MethodTree> methods(ClassTree type) {
        return type.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
    }

    private String body(TreePath path) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null ? "" : markdown(comment.getFullBody());
    }

    private String tags(TreePath path) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null
                ? ""
                : comment.getBlockTags().stream()
                        .map(tag -> "  - " + tag((BlockTagTree) tag) + "\n")
                        .collect(Collectors.joining());
    }

    private static String tag(BlockTagTree tag) {
        String text = markdown(List.of(tag)).replaceFirst("^@\\w+ ", "");
        return switch (tag.getTagName()) {
            case "param" -> text.replaceFirst("^(\\S+) ", "`$1`: ");
            case "throws" -> text.replaceFirst("^(\\S+) ", "throws `$1` ");
            default -> tag.getTagName() + "s " + text;
        };
    }

    private static String markdown(List<?> parts) {
        return parts.stream()
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link|value) #?([^}]*)}", "`$1`")
                .replace('#', '.')
                .strip();
    }
}
