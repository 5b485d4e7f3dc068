package org.threeplug.server.plugs;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Registered;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;

/// Whether what a plug declares may stand beside what stands there already. Nothing of it runs for that.
final class PlugCheck {

    private PlugCheck() {}

    /// @return what the plug takes for itself; nothing when it is not sound
    static Set<String> of(Plug plug, boolean ours, Set<String> taken) {
        if (!plug.id().matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("The id '%s' is not lower-case letters and figures".formatted(plug.id()));
        }
        if (taken.contains(plug.id())) {
            throw new IllegalArgumentException("Another plug has the id '%s'".formatted(plug.id()));
        }
        var takes = new HashSet<String>();
        takes.add(plug.id());
        if (PlugHost.contributed(plug, Part.Tables.class).size() > 1) {
            throw new IllegalArgumentException("A plug declares its tables once; '%s' does more often".formatted(plug.id()));
        }
        plug.features().forEach(feature -> mustBegin(plug, feature.key(), !feature.key().equals(plug.id())));
        for (var contribution : plug.parts()) {
            names(contribution).forEach(name -> mustBegin(plug, name, !(ours && isOfTheBusiness(contribution))));
            mustFitTheBooks(contribution);
            for (var name : names(contribution).toList()) {
                var key = contribution.getClass().getSimpleName() + " " + name;
                if (taken.contains(key) || !takes.add(key)) {
                    throw new IllegalArgumentException("The key '%s' is contributed twice".formatted(name));
                }
            }
        }
        return takes;
    }

    /// Keys of kinds stand in columns of the books.
    private static void mustFitTheBooks(Part contribution) {
        int longest =
                switch (contribution) {
                    case Part.KindOfDocument _, Part.WayToPay _ -> 20;
                    case Part.AccountRole _ -> 30;
                    default -> Integer.MAX_VALUE;
                };
        if (contribution.key().length() > longest
                || longest < Integer.MAX_VALUE && !Registered.isOfAPlug(contribution.key())) {
            throw new IllegalArgumentException(
                    "The key '%s' is longer than %d letters or has others than the books take"
                            .formatted(contribution.key(), longest));
        }
    }

    /// All names that a part takes: a command also those of its older records, a kind of record the one that its table, rights and
    /// commands begin with.
    private static Stream<String> names(Part part) {
        return switch (part) {
            case Part.Action action -> named(action);
            case Part.Question question -> {
                if (!Part.Question.of(question.type()).equals(question)) {
                    throw new IllegalArgumentException("The question '%s' declares itself otherwise".formatted(question.key()));
                }
                yield Stream.of(question.key());
            }
            case Part.Kind kind -> Stream.of(kind.key(), kind.type().key()).distinct();
            case Part.Settings settings -> Stream.of(settings.key(), settings.group().key()).distinct();
            default -> Stream.of(part.key());
        };
    }

    private static Stream<String> named(Part.Action action) {
        var name = CommandName.of(action.type());
        if (!name.name().equals(action.key()) || name.version() != action.version()) {
            throw new IllegalArgumentException(
                    "The command '%s' calls itself '%s'".formatted(action.key(), name.name()));
        }
        return Stream.concat(Stream.of(action.key()), name.was().stream());
    }

    /// The rights, commands and kinds of the business bear the names of its contexts, and only our own plugs bring them.
    private static boolean isOfTheBusiness(Part part) {
        return part instanceof Part.Right
                || part instanceof Part.Action
                || part instanceof Part.Question
                || part instanceof Part.OfReport
                || part instanceof Part.Settings
                || part instanceof Part.Kind;
    }

    private static void mustBegin(Plug plug, String name, boolean must) {
        if (must && !name.startsWith(plug.id() + ".")) {
            throw new IllegalArgumentException("The key '%s' does not start with '%s.'".formatted(name, plug.id()));
        }
    }
}
