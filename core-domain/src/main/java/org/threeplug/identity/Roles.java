package org.threeplug.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.declared.Rights;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.StartRole;

/// The roles a store starts with. Their names are the caller's, in the store's language.
public final class Roles {

    public static final String CASHIER = "cashier";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";
    public static final String ACCOUNTANT = "accountant";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    /// In the order in which responsibility grows; those that people made come behind, by name.
    private static final List<String> ORDER =
            List.of(CASHIER, SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR);

    /// What is granted to nobody: only the program itself does it.
    public static final Set<Permission> OF_THE_PROGRAM_ALONE =
            Stream.of("setup.run", "identity.sign-in", "clock.note", "people.note-seen").map(Permission::new).collect(Collectors.toUnmodifiableSet());

    private Roles() {}

    /// What the store's own hand may do: that, and whatever anybody may.
    public static Set<Permission> ofTheProgram() {
        return Stream.concat(
                        OF_THE_PROGRAM_ALONE.stream(),
                        templates(key -> key).stream().flatMap(role -> role.rights().stream()))
                .collect(Collectors.toSet());
    }

    public static Comparator<Role> inOrder() {
        return Comparator.comparingInt((Role role) -> ORDER.contains(role.key()) ? ORDER.indexOf(role.key()) : ORDER.size())
                .thenComparing(Role::name)
                .thenComparing(Role::key);
    }

    /// Whether a new store has it.
    public static boolean isTemplate(String key) {
        return ORDER.contains(key);
    }

    /// Whether somebody with these rights stands behind what others do, or manages the shop.
    public static boolean isAboveSelling(Set<Permission> rights) {
        return Rights.all().stream()
                .filter(DeclaredRight::isAboveSelling)
                .anyMatch(right -> rights.contains(new Permission(right.key())));
    }

    /// @param name gives the name of a role by its key
    public static List<Role> templates(UnaryOperator<String> name) {
        return List.of(
                role(StartRole.CASHIER, name, "10", "5"),
                role(StartRole.SUPERVISOR, name, "30", "20"),
                role(StartRole.MANAGER, name, "100", "100"),
                role(StartRole.ACCOUNTANT, name, "0", "0"),
                role(StartRole.AUDITOR, name, "0", "0"),
                role(StartRole.ADMINISTRATOR, name, "100", "100"));
    }

    private static Role role(StartRole role, UnaryOperator<String> name, String line, String ticket) {
        var permissions = Rights.all().stream()
                .filter(right -> right.roles().contains(role))
                .map(right -> new Permission(right.key()))
                .collect(Collectors.toCollection(HashSet::new));
        permissions.addAll(ofDirectories(permissions));
        return new Role(role.key(), name.apply(role.key()), Percent.of(line), Percent.of(ticket), permissions);
    }

    /// What the declared kinds of record grant to whoever has other rights.
    private static Set<Permission> ofDirectories(Set<Permission> had) {
        return Directories.rights().entrySet().stream()
                .filter(right -> right.getValue().stream().map(Permission::new).anyMatch(had::contains))
                .map(right -> new Permission(right.getKey()))
                .collect(Collectors.toSet());
    }
}
