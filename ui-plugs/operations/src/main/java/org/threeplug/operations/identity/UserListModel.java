package org.threeplug.operations.identity;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.Role;
import org.threeplug.identity.RoleList;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.identity.User;
import org.threeplug.identity.UserList;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.operations.office.Asks;
import org.threeplug.operations.office.Bulk;
import org.threeplug.operations.office.Office;

/// Who may sign in, and what each role lets them do.
public final class UserListModel {

    static final String INACTIVE = "inactive";

    /// In the order in which responsibility grows.
    static final List<String> ROLES =
            List.of("cashier", "supervisor", "manager", "accountant", "auditor", "administrator");

    /// One line of the role matrix: a right and whether each role has it, or a limit and where it lies for each.
    record Right(String key, List<Boolean> granted, List<Percent> limits) {}

    final ListModel<User> list;
    /// Up to where discounts of a role need nobody else.
    static final String LINE_LIMIT = "limit.line";

    static final String TICKET_LIMIT = "limit.ticket";

    final ListModel<Right> rights;
    final ObservableList<Role> roles = FXCollections.observableArrayList();

    private final Asks asks;
    private final Bulk bulk;
    private final Office office;

    @Inject
    public UserListModel(Asks asks, Bulk bulk, Office office) {
        this.asks = asks;
        this.bulk = bulk;
        this.office = office;
        list = new ListModel<>(RowSource.of(this::users), office.work());
        rights = new ListModel<>(RowSource.of(query -> matrix(query.search())), office.work());
    }

    void open() {
        office.work().run(this::known, roles::setAll);
        list.refresh();
        rights.refresh();
    }

    private List<User> users(ListQuery query) {
        var words = query.search().toLowerCase(office.store().language());
        return asks.ask(new UserList()).stream()
                .filter(user -> user.active() || query.chips().contains(INACTIVE))
                .filter(user -> Stream.of(user.name(), user.login())
                        .anyMatch(text -> text.toLowerCase(office.store().language()).contains(words)))
                .sorted(Comparator.comparing(User::name))
                .toList();
    }

    /// The roles there are, in their order.
    private List<Role> known() {
        return asks.ask(new RoleList(ROLES));
    }

    private List<Right> matrix(String words) {
        var known = known();
        var keys = new TreeSet<String>();
        known.forEach(role -> role.rights().forEach(right -> keys.add(right.key())));
        var limits = Stream.of(
                new Right(LINE_LIMIT, List.of(), known.stream().map(Role::lineDiscountLimit).toList()),
                new Right(TICKET_LIMIT, List.of(), known.stream().map(Role::ticketDiscountLimit).toList()));
        var rights = keys.stream()
                .map(key -> new Right(
                        key,
                        known.stream()
                                .map(role -> role.rights().contains(new Permission(key)))
                                .toList(),
                        List.of()));
        return Stream.concat(limits, rights)
                .filter(right -> right.key().contains(words))
                .toList();
    }

    boolean mayEdit() {
        return office.may("identity.users");
    }

    void whenRolesAreKnown(Runnable then) {
        if (roles.isEmpty()) {
            office.work().run(this::known, read -> {
                roles.setAll(read);
                then.run();
            });
        } else {
            then.run();
        }
    }

    void switchTo(List<User> rows, boolean active) {
        bulk.act(
                new SwitchUsers(Ids.next(), rows.stream().map(User::id).toList(), active),
                switched(active),
                list::refresh);
    }

    /// The text key of what was done.
    static String switched(boolean active) {
        return active ? "users.switched-on" : "users.switched-off";
    }
}
