package org.threeplug.tools.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.plug.Area;
import org.threeplug.plug.Feature;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;
import org.threeplug.plug.PlugScreen;
import org.threeplug.plug.SwitchPlug;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.server.plugs.PlugHost;

/// A plug is switched off and on a thousand times while a till sells: no sale is refused, and nothing of it is kept.
final class PlugSwitchTest {

    private static final int SWITCHES = 1_000;
    private static final long PATIENCE = 30_000_000_000L;
    private static final long SPARE = 24L << 20;

    @TempDir
    private Path folder = Path.of("");

    /// A screen with something of its own that would be noticed if it were kept.
    static final class Board implements PlugScreen {
        final byte[] own = new byte[200_000];
    }

    /// A plug that is found beside the program in these tests alone.
    public static final class Raffle implements Plug {

        @Override
        public String id() {
            return "raffle";
        }

        @Override
        public String texts() {
            return "org.threeplug.server.texts";
        }

        @Override
        public List<Feature> features() {
            return List.of(new Feature("raffle.tickets", List.of(
                    new Part.Right("raffle.draw", Set.of("manager")),
                    new Part.Screen("raffle.board", Area.TODAY, "games", 1, "sell", "raffle.draw", false, Board.class))));
        }

        @Override
        public Module wiring() {
            return new AbstractModule() {};
        }
    }

    /// What the board holds when somebody switches the raffle off.
    @Declared("raffle.draw-winner")
    record Draw(UUID key) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("settings.edit");
        }

        @Override
        public Boolean run(Tx tx) {
            return true;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    /// What the board asks.
    @Declared("raffle.tickets-left")
    @Asked(right = "settings.edit")
    record Left() implements Question<Integer> {

        @Override
        public Integer ask(Reads reads) {
            return 7;
        }
    }

    @Test
    void whatAScreenOfASwitchedOffPlugStillHoldsIsNeitherDoneNorAnswered() {
        try (var shop = ScratchShop.at(folder.resolve("store"), PlugHost.beside(List.of(new Raffle())))) {
            var gate = shop.store().get(CommandGate.class);
            var system = shop.store().system("test");
            var plugs = shop.store().plugs();
            assertThat(gate.submit(new Draw(Ids.next()), system).orThrow()).isTrue();
            assertThat(shop.store().ask(new Left())).isEqualTo(7);

            gate.submit(new SwitchPlug(Ids.next(), "raffle", false), system).orThrow();
            awaitWorking(plugs, false);
            assertThat(gate.submit(new Draw(Ids.next()), system))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("plugs.resting", "raffle")));
            assertThatThrownBy(() -> shop.store().ask(new Left()))
                    .isInstanceOfSatisfying(RefusedException.class, refused ->
                            assertThat(refused.refusal()).isEqualTo(Refusal.of("plugs.resting", "raffle")));

            gate.submit(new SwitchPlug(Ids.next(), "raffle", true), system).orThrow();
            awaitWorking(plugs, true);
            assertThat(gate.submit(new Draw(Ids.next()), system).orThrow()).isTrue();
            assertThat(shop.store().ask(new Left())).isEqualTo(7);
        }
    }

    @Test
    void aThousandSwitchesRefuseNoSaleAndKeepNothing() {
        try (var shop = ScratchShop.at(folder.resolve("store"), PlugHost.beside(List.of(new Raffle())))) {
            var over = new AtomicBoolean();
            var selling = CompletableFuture.supplyAsync(() -> {
                int sold = 0;
                while (!over.get()) {
                    shop.sell();
                    sold++;
                }
                return sold;
            });
            var host = Guice.createInjector();
            var plugs = shop.store().plugs();
            // The program's own plug wants a session to be wired in, which this test does without.
            var running = List.of(new PlugHost.Running(plugs.plugs().getFirst(), host));
            var used = new ArrayList<Long>();
            for (int i = 0; i < SWITCHES && !selling.isDone(); i++) {
                boolean on = i % 2 == 1;
                shop.store().get(CommandGate.class)
                        .submit(new SwitchPlug(Ids.next(), "raffle", on), shop.store().system("test"))
                        .orThrow();
                awaitWorking(plugs, on);
                running = plugs.start(host, _ -> Modules.EMPTY_MODULE, running);
                running.stream().filter(each -> each.plug().id().equals("raffle"))
                        .forEach(each -> assertThat(each.injector().getInstance(Board.class).own).hasSize(200_000));
                if (i == SWITCHES / 5 || i == SWITCHES - 1) {
                    used.add(used());
                }
            }
            over.set(true);
            assertThat(selling.join()).as("sales while it was switched").isPositive();
            assertThat(used.getLast() - used.getFirst()).as("more memory than after a fifth of them").isLessThan(SPARE);
        }
    }

    /// The host hears of it a moment after the record is on the disk.
    private static void awaitWorking(PlugHost plugs, boolean on) {
        var end = System.nanoTime() + PATIENCE;
        while (plugs.plugs().stream().anyMatch(plug -> plug.id().equals("raffle")) != on) {
            assertThat(System.nanoTime()).as("nobody told the host").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
