package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.ListSheet;
import org.threeplug.lists.ExportList;
import org.threeplug.office.Asks;
import org.threeplug.operations.catalog.ProductSheet;
import org.threeplug.operations.customers.CustomerSheet;
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

    /// One list.
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

        /// By whom the list is asked for and taken out.
        Actor actor(OpenStore store) {
            return store.system("cli");
        }

        static Asks asks(OpenStore store, Actor actor) {
            return new Asks(store.get(Desk.class), () -> actor);
        }

        abstract ListSheet.Ending write(OpenStore store, Formats formats, Path to);

        @Override
        protected Answer answer() {
            return onStore(store -> {
                var shop = store.settings().store().orElseThrow();
                return new SheetWriting(terminal(), store, file, actor(store))
                        .run(
                                format -> new ExportList(Ids.next(), list, format, ""),
                                behind(store),
                                to -> write(store, new Formats(terminal().texts().locale(), shop.zone(), Set.of()), to));
            });
        }
    }

    /// The list of products.
    @Command(name = "products", mixinStandardHelpOptions = true)
    static final class Products extends Sheet {

        @Mixin
        private final ByKey key = new ByKey();

        Products(Terminal terminal) {
            super(terminal, "products");
        }

        @Override
        Actor actor(OpenStore store) {
            return key.in(store, terminal());
        }

        @Override
        ListSheet.Ending write(OpenStore store, Formats formats, Path to) {
            return ProductSheet.write(asks(store, actor(store)), formats, to);
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
            return CustomerSheet.write(asks(store, actor(store)), formats, to);
        }
    }
}
