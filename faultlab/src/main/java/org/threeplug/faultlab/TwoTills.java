package org.threeplug.faultlab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.persistence.engine.store.Store;

/// Two tills on one store: one after the other, or both at once. Only one may get in; the other is told which process has
/// it. The first is killed afterwards, and a third gets in.
public final class TwoTills implements Trials {

    private final Path root;
    private final Random random;
    private final TillProcess tills;
    private final Tally tally = new Tally();
    private final Promises promises = new Promises();
    private final Path store;
    private final Path receipts;
    private final Diary diary;

    /// @param root a folder that is free
    public TwoTills(Path root, long seed) {
        this.root = root;
        this.random = new Random(seed);
        this.tills = new TillProcess(root);
        this.store = root.resolve("store");
        this.receipts = root.resolve("receipts.txt");
        this.diary = new Diary(TillProcess.diary(receipts), promises);
        tally.follow(promises::acknowledged);
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public Tally run(int trials) throws IOException, InterruptedException {
        Files.createDirectories(store);
        new LabBackups().give(store);
        tills.train(order("once"), _ -> {});
        diary.read();
        for (var trial = 0; trial < trials; trial++) {
            var atOnce = random.nextBoolean();
            var name = atOnce ? "both at once" : "one after the other";
            tally.trial(name);
            fight(name, atOnce);
            judge(name);
        }
        return tally;
    }

    private TillProcess.Order order(String activity) {
        return new TillProcess.Order(store, receipts, activity, random.nextLong(), false);
    }

    private void fight(String name, boolean atOnce) throws IOException, InterruptedException {
        var first = tills.start(order("sales"));
        var outOfFirst = first.inputReader();
        if (!atOnce) {
            readUntil(outOfFirst, "done");
        }
        var second = tills.start(order("sales"));
        var outOfSecond = second.inputReader();
        var one = atOnce ? readUntil(outOfFirst, "done", "refused") : "done";
        var other = readUntil(outOfSecond, "done", "refused");
        var refusals = List.of(one, other).stream().filter(line -> line.startsWith("refused")).toList();
        if (refusals.size() != 1) {
            tally.add(name, "undetected", 1);
            tally.explain(name + ": " + one + " and " + other);
        } else {
            var inside = one.startsWith("refused") ? second : first;
            var told = refusals.getFirst().startsWith("refused store.in-use " + inside.pid() + " ");
            tally.add(name, told ? "told who has it" : "without a sentence", 1);
            if (!told) {
                tally.explain(name + ": " + refusals.getFirst() + ", and inside is " + inside.pid());
            }
        }
        for (var process : List.of(first, second)) {
            process.destroyForcibly().waitFor();
        }
        diary.read();
    }

    private static String readUntil(BufferedReader out, String... starts) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            for (var start : starts) {
                if (line.startsWith(start)) {
                    return line;
                }
            }
        }
        return "ended";
    }

    private void judge(String name) {
        try (var open = Store.open(store, LabStore.options())) {
            tally.judged(name, promises.judge(open));
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
        }
    }
}
