package org.threeplug.commandline;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.identity.keys.KeyList;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.identity.keys.MakeKey;
import org.threeplug.identity.keys.WithdrawKey;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos keys list|make|withdraw`: keys by which programs act for people who work here.
@Command(name = "keys", mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.keys-what");
        return WRONG_USE;
    }

    /// `pos keys list`
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Listing extends StoreCommand {

        Listing(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var rows = store.ask(new KeyList());
                var lines = rows.stream().map(this::told).collect(Collectors.joining("\n"));
                return Answer.good(
                        rows.isEmpty() ? terminal().texts().text("keys.none") : lines,
                        Map.of("keys", rows.stream().map(Listing::fields).toList()));
            });
        }

        private String told(KeyList.Row row) {
            var key = row.key();
            return terminal().texts().text(
                    "keys.line." + key.state(Instant.now()).name(), key.name(), row.person(), key.ends().toString(), rights(key));
        }

        private static String rights(ApiKey key) {
            return key.rights().stream().map(Permission::key).sorted().collect(Collectors.joining(", "));
        }

        private static Map<String, Object> fields(KeyList.Row row) {
            var key = row.key();
            var fields = new LinkedHashMap<String, Object>();
            fields.put("name", key.name());
            fields.put("person", row.person());
            fields.put("state", key.state(Instant.now()).name());
            fields.put("ends", key.ends().toString());
            fields.put("used", key.used().map(Instant::toString).orElse(""));
            fields.put("rights", key.rights().stream().map(Permission::key).sorted().toList());
            return fields;
        }
    }

    /// `pos keys make`: what the program shows goes to a new file that only its owner reads, and nowhere else.
    @Command(name = "make", mixinStandardHelpOptions = true)
    static final class Make extends StoreCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "keys.name")
        private String name = "";

        @Option(names = "--for", paramLabel = "LOGIN", required = true, descriptionKey = "keys.for")
        private String login = "";

        @Option(names = "--until", paramLabel = "DAY", required = true, descriptionKey = "keys.until")
        private String until = "";

        @Option(names = "--right", paramLabel = "RIGHT", required = true, descriptionKey = "keys.right")
        private List<String> rights = new ArrayList<>();

        @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "keys.to")
        private Path to = Path.of("");

        @Mixin
        private final Authority authority = new Authority();

        Make(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            try (var store = openStore()) {
                var person = Login.of(store, login);
                var secret = KeySecret.made(Ids.next());
                var make = new MakeKey(
                        Ids.next(), secret.id(), person.id(), name, Set.copyOf(rights), end(store), secret.hash());
                var behind = authority.asked(store, make.permission(), terminal(), "");
                write(secret);
                try {
                    store.get(CommandGate.class).submit(make, store.system("cli"), behind).orThrow();
                } catch (RuntimeException refused) {
                    discard();
                    throw refused;
                }
                return Answer.good(
                        terminal().texts().text("keys.made", name.strip(), person.name(), to.toString()),
                        Map.of("name", name.strip(), "person", person.name(), "file", to.toString()));
            }
        }

        /// The end of that day where the shop is.
        private Instant end(OpenStore store) {
            try {
                var zone = store.settings().store().orElseThrow().zone();
                return LocalDate.parse(until).plusDays(1).atStartOfDay(zone).toInstant();
            } catch (DateTimeException _) {
                throw new RefusedException("cli.no-day", until);
            }
        }

        private void write(KeySecret secret) {
            boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            var owner = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            try (var channel = Files.newByteChannel(
                    to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                channel.write(StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret.shown())));
            } catch (FileAlreadyExistsException _) {
                throw new RefusedException("keys.file-there", to.toString());
            } catch (IOException _) {
                throw new RefusedException("keys.not-written", to.toString());
            }
        }

        private void discard() {
            try {
                Files.deleteIfExists(to);
            } catch (IOException _) {
                terminal().say("keys.left", to.toString());
            }
        }
    }

    /// `pos keys withdraw`
    @Command(name = "withdraw", mixinStandardHelpOptions = true)
    static final class Withdraw extends StoreCommand {

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "keys.name")
        private String name = "";

        @Mixin
        private final Authority authority = new Authority();

        Withdraw(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            try (var store = openStore()) {
                var key = store.ask(new KeyList()).stream()
                        .map(KeyList.Row::key)
                        .filter(known -> known.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException("identity.key-unknown", name));
                var withdraw = new WithdrawKey(Ids.next(), key.id());
                var behind = authority.asked(store, withdraw.permission(), terminal(), "");
                store.get(CommandGate.class).submit(withdraw, store.system("cli"), behind).orThrow();
                return Answer.good(
                        terminal().texts().text("keys.withdrawn", key.name()), Map.of("name", key.name(), "withdrawn", true));
            }
        }
    }
}
