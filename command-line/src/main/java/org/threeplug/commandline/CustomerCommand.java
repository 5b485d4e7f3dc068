package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerByNumber;
import org.threeplug.customers.CustomerDossier;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.ExportCustomer;
import org.threeplug.customers.HeldAboutCustomer;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.customers.ErasedTraces;
import org.threeplug.server.customers.ExportFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos customer`: what is held about a customer, and its end.
@Command(name = "customer", mixinStandardHelpOptions = true)
final class CustomerCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    CustomerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.customer-what");
        return WRONG_USE;
    }

    private static Customer known(OpenStore store, String number) {
        return store.ask(new CustomerByNumber(number))
                .orElseThrow(() -> new RefusedException("customers.unknown", number));
    }

    private static CustomerDossier held(OpenStore store, Customer customer) {
        return store.ask(new HeldAboutCustomer(customer.id()))
                .orElseThrow(() -> new RefusedException("customers.unknown", customer.number()));
    }

    /// Writes a text to read and the same as JSON.
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export extends StoreCommand {

        @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "customer.number")
        private String number = "";

        @Option(names = "--to", paramLabel = "DIR", descriptionKey = "customer.to")
        private @Nullable Path to;

        @Mixin
        private final Authority authority = new Authority();

        Export(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            try (var store = openStore()) {
                var customer = known(store, number);
                var export = new ExportCustomer(Ids.next(), customer.id());
                var behind = authority.asked(store, export.permission(), terminal(), "");
                store.get(CommandGate.class).submit(export, store.system("cli"), behind).orThrow();
                var folder = store.get(ExportFolder.class);
                var held = held(store, customer);
                var files = to == null ? folder.export(held) : folder.export(held, to);
                return Answer.good(
                        terminal().texts().text("customer.exported", files.text(), files.json()),
                        Map.of("text", files.text(), "json", files.json()));
            }
        }
    }

    /// Erases a customer, also from the backups within reach, and says where something may be left.
    @Command(name = "erase", mixinStandardHelpOptions = true)
    static final class Erase extends StoreCommand {

        @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "customer.number")
        private String number = "";

        @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "customer.reason")
        private String reason = "";

        @Option(names = "--yes", descriptionKey = "customer.yes")
        private boolean yes;

        @Mixin
        private final Authority authority = new Authority();

        Erase(Terminal terminal) {
            super(terminal);
        }

        @Override
        protected Answer answer() {
            try (var store = openStore()) {
                var customer = known(store, number);
                var dossier = held(store, customer);
                var fields = new LinkedHashMap<String, Object>();
                fields.put("erased", yes);
                fields.put("documents", dossier.documents().size());
                fields.put("recordsInClear", dossier.inClear());
                if (!yes) {
                    return Answer.good(
                            terminal().texts().count("customer.say-yes", dossier.documents().size()), fields);
                }
                var erasure = new EraseCustomer(Ids.next(), customer.id(), false);
                var behind = authority.asked(store, erasure.permission(), terminal(), reason);
                store.get(CommandGate.class).submit(erasure, store.system("cli"), behind).orThrow();
                store.get(ErasedTraces.class).forget(customer.id());
                store.get(BackupDesk.class).forget();
                var left = PutAside.beside(store.root());
                fields.put("left", left.stream().map(Path::toString).toList());
                return Answer.good(sentence(dossier.documents().size(), dossier.inClear(), left), fields);
            }
        }

        private String sentence(int documents, int inClear, List<Path> left) {
            var texts = terminal().texts();
            var lines = new ArrayList<String>();
            lines.add(texts.count("customer.erased", documents));
            if (inClear > 0) {
                lines.add(texts.text("customer.records-in-clear", inClear));
            }
            left.forEach(place -> lines.add(texts.text("customer.left", place.toString())));
            return String.join("\n", lines);
        }
    }
}
