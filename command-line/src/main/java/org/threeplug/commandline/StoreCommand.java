package org.threeplug.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.door.Call;
import org.threeplug.server.door.Knock;
import picocli.CommandLine.Mixin;

/// A command on a store: answers once, in words or as one JSON object.
public abstract class StoreCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions options;

    private final Terminal terminal;

    protected StoreCommand(Terminal terminal) {
        this(terminal, new StoreOptions());
    }

    protected StoreCommand(Terminal terminal, StoreOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /// @throws RefusedException with the reason why not
    protected abstract Answer answer();

    @Override
    public final Integer call() {
        try {
            var answer = answer();
            terminal.out().println(options.json() ? Json.write(answer.json()) : answer.sentence());
            return answer.good() ? 0 : 1;
        } catch (RefusedException e) {
            return askedAtTheTill(e).orElseGet(() -> new Complaints(terminal, options).about(e));
        } catch (RuntimeException e) {
            return new Complaints(terminal, options).about(e);
        }
    }

    /// The words after `pos` that a running till can carry out instead; empty when it cannot.
    List<String> forTheTill() {
        return List.of();
    }

    /// The program that has the store open does it, where it can.
    private Optional<Integer> askedAtTheTill(RefusedException refused) {
        if (!refused.refusal().code().equals("store.in-use") || forTheTill().isEmpty()) {
            return Optional.empty();
        }
        var arguments = new ArrayList<>(forTheTill());
        arguments.addAll(List.of("--store", options.store().toString()));
        if (options.json()) {
            arguments.add("--json");
        }
        var call = new Call(terminal.texts().locale(), terminal.folder(), arguments);
        return Knock.at(options.store(), call, terminal.out(), terminal.err());
    }

    /// Something done with the store, opened for it unless this process has it open anyway.
    final Answer onStore(Function<OpenStore, Answer> job) {
        if (terminal.inside().isPresent()) {
            return job.apply(terminal.inside().get());
        }
        try (var store = openStore()) {
            return job.apply(store);
        }
    }

    /// A secret that an option asks for.
    ///
    /// @param asked whether the option was given, so that a person types it
    /// @param source where a script hands it over
    /// @param chosen it is a new one, so a person types it twice
    final Optional<char[]> secret(String option, boolean asked, @Nullable String source, boolean chosen) {
        if (source != null) {
            return Optional.of(terminal.typed().from(source));
        }
        if (!asked) {
            return Optional.empty();
        }
        var prompt = terminal.texts().text("cli.prompt." + option.substring(2));
        var typed = terminal.typed().asked(option, prompt);
        if (chosen) {
            var again = terminal.typed().asked(option, terminal.texts().text("cli.prompt.again"));
            if (!Arrays.equals(typed, again)) {
                throw new RefusedException("cli.secret-differs");
            }
        }
        return Optional.of(typed);
    }

    protected final Terminal terminal() {
        return terminal;
    }

    protected final StoreOptions options() {
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
