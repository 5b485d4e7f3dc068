package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.lists.ExportList;
import org.threeplug.operations.catalog.ProductSheet;
import org.threeplug.operations.customers.CustomerSheet;
import org.threeplug.operations.office.Asks;
import org.threeplug.questions.Desk;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.words.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `pos export products|customers FILE`: what the list's own export writes.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.say("cli.export-what");
        return WRONG_USE;
    }

    /// One list; the end of the file's name says whether it becomes a workbook.
    abstract static class Sheet extends StoreCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "export.file")
        private Path file = Path.of("");

        private final String list;

        Sheet(Terminal terminal, String list) {
            super(terminal);
            this.list = list;
        }

        /// Who stands behind it; nobody in person for what is no secret of anybody.
        Justification behind(OpenStore store) {
            return Justification.NONE;
        }

        static Asks asks(OpenStore store) {
            return new Asks(store.get(Desk.class), () -> store.system("cli"));
        }

        abstract ListSheet.Ending write(OpenStore store, Formats formats, Path to);

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var shop = store.settings().store().orElseThrow();
                var ending = file.getFileName().toString().endsWith(".xlsx") ? "xlsx" : "csv";
                store.get(CommandGate.class)
                        .submit(new ExportList(Ids.next(), list, ending, ""), store.system("cli"), behind(store))
                        .orThrow();
                var written = write(store, new Formats(terminal().texts().locale(), shop.zone(), Set.of()), file);
                if (!written.trouble().isEmpty()) {
                    throw new RefusedException("lists.not-written", file.toString(), written.trouble());
                }
                var fields = new LinkedHashMap<String, Object>();
                fields.put("rows", written.rows());
                fields.put("file", file.toString());
                return Answer.good(terminal().texts().text("export.done", written.rows(), file.toString()), fields);
            });
        }
    }

    /// The list of products.
    @Command(name = "products", mixinStandardHelpOptions = true)
    static final class Products extends Sheet {

        Products(Terminal terminal) {
            super(terminal, "products");
        }

        @Override
        ListSheet.Ending write(OpenStore store, Formats formats, Path to) {
            return ProductSheet.write(asks(store), formats, to);
        }
    }

    /// The customer directory.
    @Command(name = "customers", mixinStandardHelpOptions = true)
    static final class People extends Sheet {

        /// As for the data of one customer: this is those of all.
        private static final Permission RIGHT = new Permission("customers.export");

        @Mixin
        private final Authority authority = new Authority();

        People(Terminal terminal) {
            super(terminal, "customers");
        }

        @Override
        Justification behind(OpenStore store) {
            return authority.asked(store, RIGHT, terminal(), "");
        }

        @Override
        ListSheet.Ending write(OpenStore store, Formats formats, Path to) {
            return CustomerSheet.write(asks(store), formats, to);
        }
    }
}
