package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.declared.Commands;
import org.threeplug.declared.HouseContexts;
import org.threeplug.declared.Questions;
import org.threeplug.declared.Rights;
import org.threeplug.directories.SettingGroups;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Permission;
import org.threeplug.plug.Feature;
import org.threeplug.plug.Part;
import org.threeplug.reports.Reports;

/// The features of a plug that the product is made of: one for each context of the business that is the plug's, with the commands,
/// questions, rights and reports declared there, and what the plug adds by hand.
public final class OurFeatures {

    private OurFeatures() {}

    /// Of the plug for who works here, what the shop is set to, and what keeps it safe.
    public static List<Feature> ofAdministration(List<Part> screensAndWords) {
        return features("administration.", HouseContexts.all()::contains, screensAndWords);
    }

    public static List<Feature> ofOperations(List<Part> screensAndWords) {
        return features("operations.", context -> !HouseContexts.all().contains(context), screensAndWords);
    }

    private static List<Feature> features(String plug, Predicate<String> own, List<Part> more) {
        var contexts = new TreeMap<String, List<Part>>();
        declared()
                .filter(part -> own.test(context(part)))
                .forEach(part -> contexts.computeIfAbsent(context(part), _ -> new ArrayList<>()).add(part));
        more.forEach(part -> contexts.computeIfAbsent(context(part), _ -> new ArrayList<>()).add(part));
        return contexts.entrySet().stream()
                .map(one -> new Feature(plug + one.getKey(), one.getValue()))
                .toList();
    }

    private static Stream<Part> declared() {
        return Stream.of(
                        Commands.all().stream().<Part>map(Part.Action::of),
                        Questions.all().stream().<Part>map(Part.Question::of),
                        Reports.all().stream().<Part>map(Part.OfReport::of),
                        SettingGroups.ALL.stream().<Part>map(Part.Settings::of),
                        Rights.all().stream().map(right -> right(right.key())))
                .flatMap(parts -> parts);
    }

    /// Who has a right from the start is said once, by the role templates.
    public static Part right(String key) {
        var roles = Roles.templates(UnaryOperator.identity()).stream()
                .filter(role -> role.rights().contains(new Permission(key)))
                .map(Role::key)
                .collect(Collectors.toSet());
        return new Part.Right(key, roles);
    }

    /// A screen stands where its class does.
    private static String context(Part part) {
        return switch (part) {
            case Part.Screen screen -> lastOf(screen.type().getPackageName());
            case Part.Right right -> firstOf(right.key());
            case Part.Action action -> firstOf(action.key());
            case Part.Question question -> firstOf(question.key());
            case Part.Words _ -> "words";
            case Part.Finder _ -> "finding";
            case Part.Tables tables -> tables.key();
            case Part.Kind kind -> kind.type().key();
            case Part.KindOfDocument _ -> "documents";
            case Part.WayToPay _ -> "payments";
            case Part.AccountRole _ -> "ledger";
            case Part.OfReport _ -> "reports";
            case Part.Settings settings -> firstOf(settings.key());
        };
    }

    private static String firstOf(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String lastOf(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
