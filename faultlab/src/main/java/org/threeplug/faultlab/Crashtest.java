package org.threeplug.faultlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.kernel.PlainFigures;
import org.threeplug.server.log.Logs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `./pos crashtest`: breaks stores and counts what is lost.
@Command(
        name = "crashtest",
        mixinStandardHelpOptions = true,
        description = "Breaks stores in every way known and counts what is lost. The exit code is 0 when nothing is.")
public final class Crashtest {

    private Crashtest() {}

    public static void main(String[] arguments) {
        PlainFigures.everywhere();
        Logs.quiet();
        System.exit(new CommandLine(new Crashtest())
                .setCommandName("pos crashtest")
                .addSubcommand("kill", new Kill())
                .addSubcommand("powercut", new PowerCut())
                .addSubcommand("faults", new Faults())
                .addSubcommand("flips", new FlipBytes())
                .addSubcommand("clock", new Clock())
                .addSubcommand("two", new Two())
                .addSubcommand("attacks", new Attacking())
                .addSubcommand("rubbish", new Rubble())
                .execute(arguments));
    }

    /// What all of them share.
    abstract static class Run implements Callable<Integer> {

        @Option(names = "--trials", defaultValue = "200", description = "How many. Default: ${DEFAULT-VALUE}.")
        private int trials;

        @Option(names = "--seed", defaultValue = "1", description = "Decides what happens when. Default: ${DEFAULT-VALUE}.")
        private long seed;

        @Option(
                names = "--seeds",
                defaultValue = "1",
                description = "How many seeds, one after the other, each with so many trials. Default: ${DEFAULT-VALUE}.")
        private int seeds;

        @Option(names = "--json", description = "Print one JSON object for each seed.")
        private boolean json;

        @Option(names = "--keep", description = "A free folder for the stores, which are kept.")
        private Optional<Path> keep = Optional.empty();

        abstract Trials trials(Path root, long seed);

        abstract String title();

        /// How many are made in all.
        int all(int wanted) {
            return wanted;
        }

        @Override
        public final Integer call() throws Exception {
            var all = new Tally();
            for (var next = seed; next < seed + seeds; next++) {
                all.add(run(next));
            }
            if (seeds > 1 && !json) {
                System.out.println(all.report(title() + ", all seeds from", seed));
            }
            return all.good() ? 0 : 1;
        }

        private Tally run(long next) throws Exception {
            var root = keep.isPresent()
                    ? Files.createDirectories(keep.get().resolve("seed-" + next))
                    : Files.createTempDirectory("crashtest");
            var run = trials(root, next);
            // whoever stops a run of hours wants to see what it came to
            var whenStopped = new Thread(() -> stopped(run.tally(), next, root), "stopped");
            Runtime.getRuntime().addShutdownHook(whenStopped);
            try (var _ = new Progress(() -> run.tally().progress(title(), next, all(trials)))) {
                run.run(trials);
            } finally {
                if (keep.isEmpty()) {
                    delete(root);
                }
            }
            Runtime.getRuntime().removeShutdownHook(whenStopped);
            say(run.tally(), next, true);
            return run.tally();
        }

        private void stopped(Tally tally, long next, Path root) {
            say(tally, next, false);
            if (keep.isEmpty()) {
                try {
                    delete(root);
                } catch (IOException | UncheckedIOException _) {
                    // what is still being written stays for the system to clean up
                }
            }
        }

        private void say(Tally tally, long next, boolean complete) {
            System.out.println(
                    json
                            ? JsonMapper.shared().writeValueAsString(tally.json(title(), next, complete))
                            : tally.report(title(), next, complete));
        }

        private static void delete(Path root) throws IOException {
            try (var all = Files.walk(root)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    @Command(
            name = "kill",
            mixinStandardHelpOptions = true,
            description = "Kills a till in a process of its own at arbitrary moments.")
    static final class Kill extends Run {

        @Override
        Trials trials(Path root, long seed) {
            return new Kills(root, seed);
        }

        @Override
        String title() {
            return "kill";
        }
    }

    @Command(
            name = "powercut",
            mixinStandardHelpOptions = true,
            description = "Cuts the power of a simulated disk under journal, database and backups.")
    static final class PowerCut extends Run {

        @Option(names = "--lying-disk", description = "A disk that only says it forces the journal: losses must show.")
        private boolean lying;

        @Override
        Trials trials(Path root, long seed) {
            return new PowerCuts(root, seed, !lying, new LabBackups());
        }

        @Override
        String title() {
            return lying ? "powercut on a lying disk" : "powercut";
        }
    }

    @Command(
            name = "faults",
            mixinStandardHelpOptions = true,
            description = "Fills the disk, lets it fail, takes the right to write away.")
    static final class Faults extends Run {

        @Override
        Trials trials(Path root, long seed) {
            return new DiskFaults(root, seed, new LabBackups());
        }

        @Override
        String title() {
            return "faults";
        }
    }

    @Command(
            name = "flips",
            mixinStandardHelpOptions = true,
            description = "Changes single bytes of journal, database and backups, and cuts them short: so many trials of each.")
    static final class FlipBytes extends Run {

        @Override
        Trials trials(Path root, long seed) {
            return new Flips(root, seed, new LabBackups());
        }

        @Override
        int all(int wanted) {
            return wanted * Flips.FILES;
        }

        @Override
        String title() {
            return "flips";
        }
    }

    @Command(
            name = "clock",
            mixinStandardHelpOptions = true,
            description = "Sets the clock a day or a year forward or back at arbitrary moments, also where the power goes.")
    static final class Clock extends Run {

        @Override
        Trials trials(Path root, long seed) {
            return new ClockJumps(root, seed, new LabBackups());
        }

        @Override
        String title() {
            return "clock";
        }
    }

    @Command(
            name = "attacks",
            mixinStandardHelpOptions = true,
            description = "Alters a store as somebody with its files can, while one backup or anchor is kept elsewhere.")
    static final class Attacking extends Run {

        @Override
        Trials trials(Path root, long seed) {
            return new Attacks(root, seed, new LabBackups());
        }

        @Override
        String title() {
            return "attacks";
        }
    }

    @Command(
            name = "rubbish",
            mixinStandardHelpOptions = true,
            description = "Meets generated rubbish: backups, journals, side files, printer's jobs and open carts. Each must end in a"
                    + " sentence or do no harm, within bounds, and leave nothing.")
    static final class Rubble extends Run {

        @Override
        Trials trials(Path root, long seed) {
            return new Rubbish(root, seed, new LabBackups());
        }

        @Override
        String title() {
            return "rubbish";
        }
    }

    @Command(
            name = "two",
            mixinStandardHelpOptions = true,
            description = "Opens a store that another process has open: it must be refused and told who has it.")
    static final class Two extends Run {

        @Override
        Trials trials(Path root, long seed) {
            return new TwoTills(root, seed);
        }

        @Override
        String title() {
            return "two";
        }
    }
}
