package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.Role;
import org.threeplug.identity.RoleList;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.identity.User;
import org.threeplug.identity.UserList;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.office.Asks;
import org.threeplug.office.Bulk;
import org.threeplug.office.Office;

/// Who may sign in, and with which role.
public final class UserListModel {

    static final String INACTIVE = "inactive";

    final ListModel<User> list;
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
    }

    void open() {
        office.work().run(this::known, known -> {
            roles.setAll(known);
            list.refresh();
        });
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
        return asks.ask(new RoleList(List.of()));
    }

    boolean mayEdit() {
        return office.may("identity.users");
    }

    boolean mayEditRoles() {
        return office.may("identity.roles");
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
