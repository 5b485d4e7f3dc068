package org.threeplug.persistence.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What anybody tries first: the commonest PINs and passwords, and the patterns they are made by.
final class CommonSecrets {

    /// Those of four to eight figures that no pattern below finds.
    private static final Set<String> PINS = words("""
            2580 0852 1470 3690 0741 7410 1379 1397 7931 9731 1357 2468 1590 1598 3579 8520 0258 1004 1010 1313 4321
            5150 1236 1478 2369 2589 3698 7896 9632 8741 4200 1230 1212 6969 0007 1312 8675 2486 1256 1245 1258 1346
            147258 159753 159357 789456 456123 741852 963852 852456 258456 147852 147896 123654 321654 102030 112358
            142536 147369 258369 369258 741963 789123 456852 357951 951753 753951 314159 271828 246810 135790 135791
            987654 867530 520131 131452 5201314 1314520 8675309 1234321 7654321 12344321 43211234 12341234 14725836
            25802580 12369874 14789632 31415926 11223344 19283746 10203040 98765432""");

    /// Without what people put behind them.
    private static final Set<String> WORDS = words("""
            password passwort passwd pass parola parolamea qwerty qwertyui qwertyuiop qwertz azerty asdfgh asdfghjk
            asdfghjkl zxcvbn zxcvbnm iloveyou letmein welcome willkommen admin administrator administrador root user
            abc abcd abcdef abcdefg abcdefgh monkey dragon master sunshine football baseball basketball princess
            superman batman shadow michael jordan jennifer charlie daniel thomas ashley nicole jessica hunter ranger
            buster soccer hockey killer george andrew andrea freedom whatever trustno computer internet samsung google
            changeme default secret login access hello hallo test testing guest summer winter spring autumn sommer
            january february march april june july august september october november december monday friday sunday
            starwars pokemon chelsea liverpool arsenal barcelona juventus steaua dinamo cashier kasse till manager
            store shop boss owner money cash casa magazin threeplug plugpos pointofsale lovely love flower butterfly
            cookie cheese chocolate coffee banana orange pepper ginger purple yellow silver diamond angel blessed jesus
            qazwsx qweasd qweasdzxc qazwsxedc asdasd qweqwe zaqxsw xsw cde aaaaaaaa""");

    private static final Set<String> PASSWORDS = words("""
            1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 1qazxsw2 zaq12wsx 1q2w3e 3plugpos a1b2c3d4 abc12345 qwe123qwe q1w2e3""");

    private static final int OLDEST_YEAR = 1930;
    private static final int NEWEST_YEAR = 2039;
    private static final int YEAR = 4;
    private static final int SHORTEST_NAME = 4;
    private static final int LEAST_BESIDE_NAME = 6;

    private CommonSecrets() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isCommonPin(String pin) {
        return PINS.contains(pin) || isRepeated(pin) || isOfDoubles(pin) || isYear(pin) || isMirrored(pin);
    }

    /// Such as 1212 or 123123.
    private static boolean isRepeated(String pin) {
        for (int part = 1; part <= pin.length() / 2; part++) {
            if (pin.length() % part == 0 && pin.substring(0, part).repeat(pin.length() / part).equals(pin)) {
                return true;
            }
        }
        return false;
    }

    /// Such as 1122 or 778899.
    private static boolean isOfDoubles(String pin) {
        for (int i = 0; i + 1 < pin.length(); i += 2) {
            if (pin.charAt(i) != pin.charAt(i + 1)) {
                return false;
            }
        }
        return pin.length() % 2 == 0;
    }

    /// Such as 1221 or 123321.
    private static boolean isMirrored(String pin) {
        return new StringBuilder(pin).reverse().toString().equals(pin);
    }

    private static boolean isYear(String pin) {
        return pin.length() == YEAR && Integer.parseInt(pin) >= OLDEST_YEAR && Integer.parseInt(pin) <= NEWEST_YEAR;
    }

    /// A common word stays one with figures behind it and signs in the place of letters.
    static boolean isCommonPassword(String password) {
        var small = password.toLowerCase(Locale.ROOT);
        var bare = small.replaceAll("^[^\\p{L}]+|[^\\p{L}@$!]+$", "").replaceAll("[!@$]+$", "");
        var stripped = small.replaceAll("[^\\p{L}\\p{N}]", "");
        return PASSWORDS.contains(stripped)
                || WORDS.contains(letters(bare))
                || WORDS.contains(letters(small))
                || WORDS.contains(letters(small.replaceAll("[^\\p{L}]+$", "")))
                || WORDS.contains(small.replaceAll("[^\\p{L}]", ""))
                || isRepeated(small);
    }

    /// What the signs stand for.
    private static String letters(String word) {
        return word.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't')
                .replaceAll("[^\\p{L}]", "");
    }

    /// Whether a password is little more than the name of the shop or of its bearer.
    static boolean isName(String password, List<String> names) {
        var secret = folded(password);
        return names.stream()
                .flatMap(name -> Arrays.stream((name + " " + folded(name)).split("[^\\p{L}\\p{N}]+")))
                .map(CommonSecrets::folded)
                .filter(part -> part.length() >= SHORTEST_NAME)
                .anyMatch(part -> secret.contains(part) && secret.length() - part.length() < LEAST_BESIDE_NAME);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
