package org.threeplug.administration.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.threeplug.identity.User;
import org.threeplug.identity.UserList;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.words.Texts;

/// Those who work here, those who are switched off too.
final class UserFinder {

    private final Asks asks;
    private final Office office;
    private final Texts texts;

    @Inject
    UserFinder(Asks asks, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.asks = asks;
        this.office = office;
        this.texts = texts;
    }

    List<Found> find(String words) {
        if (!office.may("identity.users")) {
            return List.of();
        }
        var wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return asks.ask(new UserList()).stream()
                .filter(user -> has(user.name() + " " + user.login(), wanted))
                .sorted(Comparator.comparing(User::name))
                .limit(SetUpFinder.MOST)
                .map(this::found)
                .toList();
    }

    private static boolean has(String text, List<String> wanted) {
        var low = text.toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(low::contains);
    }

    private Found found(User user) {
        var role = "role." + user.role();
        var about = Stream.of(
                        texts.text("user"),
                        texts.has(role) ? texts.text(role) : user.role(),
                        user.active() ? "" : texts.text("user.inactive"))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Found(
                Kind.PERSON, user.name(), String.join(" · ", about), "people", "administration.users", "user:" + user.id());
    }
}
