package org.threeplug.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;

/// The roles a store starts with. Their names are the caller's, in the store's language.
public final class Roles {

    public static final String CASHIER = "cashier";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";
    public static final String ACCOUNTANT = "accountant";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    private static final List<String> LOOKING = List.of(
            "sales.view", "cash.x", "cash.z", "stock.view", "catalog.view", "journal.view", "ledger.view",
            "customers.view", "lists.export");
    private static final List<String> SELLING = List.of(
            "sales.sell", "sales.open-item", "sales.park", "sales.reprint", "sales.view", "cash.shift", "cash.move", "cash.no-sale", "cash.x", "cash.z",
            "stock.view", "catalog.view", "customers.view", "customers.edit");
    private static final List<String> OVERSEEING = List.of(
            "sales.discount", "sales.price", "sales.return-unreceipted", "sales.void", "cash.difference",
            "cash.correct-float", "clock.accept", "stock.adjust", "stock.transfer", "customers.export", "customers.erase");
    private static final List<String> MANAGING =
            List.of("customers.erase-approve", "journal.personal", "catalog.edit", "catalog.import", "ledger.view",
                    "journal.view", "lists.export", "settings.edit", "backup.make", "backup.prove",
                    "documents.other-register");
    private static final List<String> ACCOUNTING = List.of("ledger.adjust", "stock.adjust", "stock.transfer", "documents.backdate");
    private static final List<String> ADMINISTERING = List.of("identity.users", "identity.roles", "identity.grant", "backup.make", "backup.prove", "backup.restore",
            "nodes.make", "nodes.apply");

    /// In the order in which responsibility grows; those that people made come behind, by name.
    private static final List<String> ORDER =
            List.of(CASHIER, SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR, ADMINISTRATOR);

    private Roles() {}

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
        return Stream.of(OVERSEEING, MANAGING, ADMINISTERING)
                .flatMap(List::stream)
                .filter(right -> !LOOKING.contains(right) && !SELLING.contains(right))
                .anyMatch(right -> rights.contains(new Permission(right)));
    }

    /// @param name gives the name of a role by its key
    public static List<Role> templates(UnaryOperator<String> name) {
        return List.of(
                role(CASHIER, name, "10", "5", SELLING),
                role(SUPERVISOR, name, "30", "20", SELLING, OVERSEEING),
                role(MANAGER, name, "100", "100", SELLING, OVERSEEING, MANAGING),
                role(ACCOUNTANT, name, "0", "0", LOOKING, ACCOUNTING),
                role(AUDITOR, name, "0", "0", LOOKING),
                role(
                        ADMINISTRATOR,
                        name,
                        "100",
                        "100",
                        LOOKING,
                        SELLING,
                        OVERSEEING,
                        MANAGING,
                        ACCOUNTING,
                        ADMINISTERING));
    }

    @SafeVarargs
    private static Role role(
            String key, UnaryOperator<String> name, String line, String ticket, List<String>... rights) {
        var permissions = new HashSet<Permission>();
        for (var group : rights) {
            group.forEach(right -> permissions.add(new Permission(right)));
        }
        permissions.addAll(ofDirectories(permissions));
        return new Role(key, name.apply(key), Percent.of(line), Percent.of(ticket), permissions);
    }

    /// What the declared kinds of record grant to whoever has other rights.
    private static Set<Permission> ofDirectories(Set<Permission> had) {
        return Directories.rights().entrySet().stream()
                .filter(right -> right.getValue().stream().map(Permission::new).anyMatch(had::contains))
                .map(right -> new Permission(right.getKey()))
                .collect(Collectors.toSet());
    }
}
