package com.xtarly.rewards.application.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A password somebody chose: {@value #MIN_LENGTH} to {@value #MAX_LENGTH} characters of any kind, in Unicode's composed
 * form (NFC), but none that everybody tries first. After OWASP ASVS 5, 6.2.
 */
public final class Password {
    /** Fewer are guessed. */
    public static final int MIN_LENGTH = 8;
    /** More than anybody types, and little enough to hash. */
    public static final int MAX_LENGTH = 128;

    /** The ones of eight characters and more that lists of stolen passwords begin with, in English and in Spanish. */
    private static final Set<String> COMMON = Arrays.stream("""
            password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword
            12345678 123456789 1234567890 12345678910 0123456789 123123123 1234512345 11111111 111111111 1111111111
            00000000 000000000 0000000000 22222222 33333333 55555555 66666666 77777777 88888888 99999999 987654321
            9876543210 87654321 12344321 11223344 1122334455 123321123 147258369 789456123 741852963 159753456
            qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 asdfghjk asdfghjkl zxcvbnm1 1q2w3e4r 1q2w3e4r5t 1qaz2wsx
            q1w2e3r4 qazwsxedc abcd1234 abc12345 abcdefgh abcdefg1 a1b2c3d4 aa123456 asd12345 admin123 administrator
            iloveyou iloveyou1 princess sunshine football baseball superman batman123 starwars michelle jennifer
            whatever trustno1 welcome1 welcome123 letmein1 changeme computer internet samantha dragon12 monkey123
            contraseña contraseña1 contrasena contrasena1 contrasena123 micontraseña clave123 clave1234 mexico123
            mexico2024 mexico2025 mexico2026 teamomucho tequiero teamoamor amorcito mariposa estrella princesa
            corazon1 chocolate alejandro alejandra fernanda guadalupe valentina sebastian francisco cristina
            chivas123 america1 america123 pumas123 cruzazul barcelona realmadrid holahola hola1234 holamundo
            familia1 bienvenido bienvenida jesucristo diosesamor diosesbueno secreto1 negocio1 negocio123
            """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /**
     * The password a text may be chosen as.
     *
     * @throws IllegalArgumentException when it is too short, too long or too common
     */
    public static Password of(String text) {
        String composed = composed(text);
        int length = composed.codePointCount(0, composed.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException("A password has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
        }
        if (COMMON.contains(composed.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("This password is one of those that are tried first.");
        }
        return new Password(composed);
    }

    /** Composing takes quadratic time, so what is far too long is not tried. */
    private static String composed(String text) {
        return text.length() > 4 * MAX_LENGTH ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The secret itself; for nobody but the hash. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
