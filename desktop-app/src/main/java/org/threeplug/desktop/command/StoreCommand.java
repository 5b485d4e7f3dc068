package org.threeplug.desktop.command;

import java.util.concurrent.Callable;
import org.threeplug.desktop.compose.OpenStore;
import org.threeplug.kernel.RefusedException;
import picocli.CommandLine.Mixin;

/// A command on a store: answers once, in words or as one JSON object.
abstract class StoreCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions options;

    private final Terminal terminal;

    StoreCommand(Terminal terminal) {
        this(terminal, new StoreOptions());
    }

    StoreCommand(Terminal terminal, StoreOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /// @throws RefusedException with the reason why not
    abstract Answer answer();

    @Override
    public final Integer call() {
        try {
            var answer = answer();
            terminal.out().println(options.json() ? Json.write(answer.json()) : answer.sentence());
            return answer.good() ? 0 : 1;
        } catch (RuntimeException e) {
            return new Complaints(terminal, options).about(e);
        }
    }

    final Terminal terminal() {
        return terminal;
    }

    final StoreOptions options() {
        return options;
    }

    /// Opens a store that is there already and ready to sell.
    final OpenStore openStore() {
        var store = OpenStore.existing(options.store());
        if (store.settings().store().isEmpty()) {
            store.close();
            throw new RefusedException("store.not-set-up", options.store().toString());
        }
        return store;
    }
}
