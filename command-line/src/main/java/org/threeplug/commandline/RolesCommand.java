package org.threeplug.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.identity.Role;
import org.threeplug.identity.RoleMatrix;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `pos roles list|show|matrix`: what each role lets people do, without a screen.
@Command(name = "roles", mixinStandardHelpOptions = true)
final class RolesCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    RolesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.roles-what");
        return WRONG_USE;
    }

    private static RoleMatrix.Matrix all(OpenStore store) {
        return store.ask(new RoleMatrix());
    }

    private static Map<String, Object> fields(RoleMatrix.Row row) {
        var role = row.role();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("role", role.key());
        fields.put("name", role.name());
        fields.put("lineDiscountLimit", role.lineDiscountLimit().plain());
        fields.put("ticketDiscountLimit", role.ticketDiscountLimit().plain());
        fields.put("openItemLimit", limit(role));
        fields.put("people", row.people());
        fields.put("active", role.active());
        return fields;
    }

    private static String limit(Role role) {
        return role.openItemLimit().map(limit -> limit.toPlainString()).orElse("");
    }

    private static List<String> rights(Role role) {
        return role.rights().stream().map(Permission::key).sorted().toList();
    }

    /// `pos roles list`
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listing extends StoreCommand {

        Listing(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var rows = all(store).roles();
                var lines = rows.stream().map(this::told).collect(Collectors.joining("\n"));
                return Answer.good(lines, Map.of("roles", rows.stream().map(RolesCommand::fields).toList()));
            });
        }

        private String told(RoleMatrix.Row row) {
            var role = row.role();
            var texts = terminal().texts();
            return texts.text(
                    role.active() ? "roles.line" : "roles.line.retired",
                    role.key(), role.name(), role.lineDiscountLimit().plain(), role.ticketDiscountLimit().plain(),
                    role.openItemLimit().map(limit -> limit.toPlainString()).orElse("–"), role.rights().size(), row.people());
        }
    }

    /// `pos roles show KEY`
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show extends StoreCommand {

        @Parameters(index = "0", paramLabel = "ROLE", descriptionKey = "roles.role")
        private String key = "";

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var row = all(store).roles().stream()
                        .filter(each -> each.role().key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException("identity.role-unknown", key));
                var fields = fields(row);
                fields.put("rights", rights(row.role()));
                var lines = Stream.concat(
                                Stream.of(row.role().name()),
                                rights(row.role()).stream())
                        .collect(Collectors.joining("\n"));
                return Answer.good(lines, fields);
            });
        }
    }

    /// `pos roles matrix`: comma-separated, a line for each right and a column for each role in use.
    @Command(name = "matrix", mixinStandardHelpOptions = true)
    static final class Matrix extends StoreCommand {

        Matrix(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var all = all(store);
                var roles = all.roles().stream().map(RoleMatrix.Row::role).filter(Role::active).toList();
                var lines = Stream.of(
                                Stream.of(line("right", roles.stream().map(Role::key))),
                                Stream.of(line("limit.line", roles.stream().map(role -> role.lineDiscountLimit().plain()))),
                                Stream.of(line("limit.ticket", roles.stream().map(role -> role.ticketDiscountLimit().plain()))),
                                Stream.of(line("limit.open-item", roles.stream().map(RolesCommand::limit))),
                                all.rights().stream().map(right -> line(
                                        right,
                                        roles.stream().map(role -> role.may(new Permission(right)) ? "yes" : ""))))
                        .flatMap(each -> each)
                        .toList();
                return Answer.good(String.join("\n", lines), Map.of("rights", all.rights().size(), "matrix", lines));
            });
        }

        private static String line(String first, Stream<String> cells) {
            return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(","));
        }
    }
}
