package com.xtarly.rewards.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others may build on is changed on purpose only: every public type and member is in a list that is checked in.
 * There is no release yet to compare with.
 */
class PublicApiTest {
    private static final Path LIST = Path.of("src", "test", "resources", "public-api.txt");
    private static final Path MADE = Path.of("target", "public-api.txt");
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void the_public_types_and_members_are_those_of_the_list() throws IOException {
        String made = publicTypes().stream()
                .map(PublicApiTest::described)
                .collect(Collectors.joining("\n"))
                .replaceAll("com\\.xtarly\\.rewards\\.domain\\.|java\\.lang\\.", "");
        Files.writeString(MADE, made);

        assertThat(Files.readString(LIST))
                .as("If that is meant: cp rewards-domain/%s rewards-domain/%s, and say so in CHANGELOG.md", MADE, LIST)
                .isEqualTo(made);
    }

    private static List<Class<?>> publicTypes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(PublicApiTest::load)
                    .filter(type -> isPublic(type.getModifiers()) && !type.isAnonymousClass())
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static String described(Class<?> type) {
        Stream<Member> members = Stream.of(
                        Stream.of(type.getDeclaredFields()),
                        Stream.of(type.getDeclaredConstructors()),
                        Stream.of(type.getDeclaredMethods()))
                .flatMap(some -> some);
        return type.toGenericString() + superTypes(type) + "\n"
                + members.filter(member -> isPublic(member.getModifiers()) && !member.isSynthetic())
                        .map(PublicApiTest::written)
                        .sorted()
                        .map(member -> "    " + member + "\n")
                        .collect(Collectors.joining());
    }

    private static String superTypes(Class<?> type) {
        return Stream.of(type.getGenericInterfaces())
                .map(each -> " : " + each.getTypeName())
                .collect(Collectors.joining());
    }

    private static String written(Member member) {
        return member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
    }

    private static boolean isPublic(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
