package org.threeplug.faultlab.shop;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.threeplug.kernel.CommandGate;

/// Tills that sell at the same time and somebody who imports beside them, so that commands wait for each other in lanes and share forces
/// of the disk.
///
/// @param book keeps the accounts of all of them; one that may be told by several threads
/// @param failed told what a till was told when its command failed; the till goes on with the next
public record SeveralTills(
        CommandGate gate,
        InstantSource clock,
        LabTrade.Book book,
        LabTrade.Standing standing,
        Consumer<RuntimeException> failed) {

    /// @param sales of each till, at most
    /// @param goesOn whether there is power
    public void trade(Random random, int tills, int sales, BooleanSupplier goesOn) {
        var all = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < tills; i++) {
            var till = new LabTrade(gate, clock, new Random(random.nextLong()), book, standing);
            all.add(() -> repeat(() -> till.sell(2), sales, goesOn));
        }
        var office = new LabTrade(gate.forBulk(), clock, new Random(random.nextLong()), book, standing);
        all.add(() -> repeat(office::importProducts, sales / 4 + 1, goesOn));
        await(all);
    }

    private static void await(List<Callable<Boolean>> all) {
        try (var threads = Executors.newCachedThreadPool()) {
            for (var till : threads.invokeAll(all)) {
                till.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean repeat(Runnable command, int times, BooleanSupplier goesOn) {
        for (var i = 0; i < times && goesOn.getAsBoolean(); i++) {
            try {
                command.run();
            } catch (RuntimeException e) {
                failed.accept(e);
            }
        }
        return true;
    }
}
