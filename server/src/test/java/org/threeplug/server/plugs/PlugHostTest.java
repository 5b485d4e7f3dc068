package org.threeplug.server.plugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Tx;
import org.threeplug.plug.Plugs;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.identity.UserList;
import org.threeplug.kernel.Permission;
import org.threeplug.ledger.Account;
import org.threeplug.operations.OperationsPlug;
import org.threeplug.payments.Tender;
import org.threeplug.plug.Area;
import org.threeplug.plug.Feature;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;
import org.threeplug.plug.PlugFinder;
import org.threeplug.plug.PlugScreen;
import org.threeplug.tables.Merge;
import org.threeplug.tables.PlugTables;
import org.threeplug.tables.TableRule;

final class PlugHostTest {

    /// A screen for these tests.
    static final class Board implements PlugScreen {}

    private record Made(String id, List<Part> parts, Module wiring) implements Plug {

        @Override
        public String texts() {
            return id;
        }

        @Override
        public List<Feature> features() {
            return List.of(new Feature(id, parts));
        }
    }

    /// A plug that a service file names.
    public static final class Darts implements Plug {

        @Override
        public String id() {
            return "darts";
        }

        @Override
        public String texts() {
            return "darts";
        }

        @Override
        public List<Feature> features() {
            return List.of();
        }
    }

    @Test
    void aWayToPayOfAPlugStandsOnTheAccountThatThePlugNames() {
        var host = PlugHost.of(List.of(plug(
                "darts",
                new Part.KindOfDocument("darts.evening"),
                new Part.AccountRole("darts.owed"),
                new Part.WayToPay("darts.points", "darts.owed"))));

        assertThat(host.accountOf(Tender.Kind.valueOf("darts.points"))).hasValue(Account.Role.valueOf("darts.owed"));
        assertThat(host.accountOf(Tender.Kind.valueOf("darts.beer"))).isEmpty();
    }

    @Test
    void aPlugWhoseTablesCannotBeMadeIsOffAndTheOthersStay() {
        var games = new PlugTables.Script("1-games", "CREATE TABLE game (id UUID PRIMARY KEY)");
        var game = TableRule.of("GAME", Merge.APPEND);
        var host = PlugHost.of(List.of(
                plug("darts", new Part.Tables("darts.tables", List.of(games), List.of(game))), plug("chess")));

        assertThat(host.tables()).containsExactly(new PlugTables("darts", List.of(games), List.of(game)));
        host.lose(Map.of("darts", "the table is there already"));
        assertThat(host.plugs()).extracting(Plug::id).containsExactly("chess");
        assertThat(host.off()).containsExactly(new PlugHost.Off("darts", "the table is there already"));
    }

    @Test
    void aKeyThatDoesNotFitTheBooksCostsThatPlugAlone() {
        var host = PlugHost.of(List.of(
                plug("darts", new Part.KindOfDocument("darts.an-evening-too-long")),
                plug("chess", new Part.WayToPay("chess.Queen", "BANK")),
                plug("bowls", new Part.KindOfDocument("bowls.game"))));

        assertThat(host.plugs()).extracting(Plug::id).containsExactly("bowls");
    }

    @Test
    void aServiceFileThatNamesAMissingClassCostsThatPlugAlone(@TempDir Path jar) throws IOException {
        var services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(Plug.class.getName()), "com.example.Gone\n" + Darts.class.getName() + "\n");

        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, Plug.class.getClassLoader())) {
            var found = PlugHost.made(ServiceLoader.load(Plug.class, loader));
            assertThat(found.plugs()).extracting(Object::getClass).last().isEqualTo(Darts.class);
            assertThat(found.off()).extracting(PlugHost.Off::why).singleElement().asString().contains("com.example.Gone");
        }
    }

    @Test
    void aPlugThatIsNotSoundStaysOffAlone() {
        var sound = plug("darts", screen("darts.board"));
        var host = PlugHost.of(List.of(
                plug("Darts", screen("Darts.board")),
                sound,
                plug("darts", screen("darts.other")),
                plug("chess", screen("darts.board")),
                plug("bingo", screen("bingo.card"), screen("bingo.card"))));

        assertThat(host.plugs()).containsExactly(sound);
        assertThat(host.off())
                .containsExactly(
                        new PlugHost.Off(Made.class.getName(), "The id 'Darts' is not lower-case letters and figures"),
                        new PlugHost.Off(Made.class.getName(), "Another plug has the id 'darts'"),
                        new PlugHost.Off(Made.class.getName(), "The key 'darts.board' does not start with 'chess.'"),
                        new PlugHost.Off(Made.class.getName(), "The key 'bingo.card' is contributed twice"));
    }

    @Test
    void aStrangersPlugTakesNoRightAndNoNameOfTheBusinessWhereverItStands() {
        var operations = new OperationsPlug();
        var right = new Part.Right("sales.sell", Set.of("auditor"));
        for (var stranger : List.of(
                plug("stranger", right),
                plug("sales", right),
                plug("operations", screen("operations.till")),
                plug("stranger", new Part.Right("identity.users", Set.of("cashier"))))) {
            assertThat(PlugHost.of(List.of(stranger, operations)).plugs()).containsExactly(operations);
        }
        var harmless = plug("sales", new Part.Right("sales.raffle", Set.of("cashier")));
        assertThat(PlugHost.of(List.of(harmless, operations)).plugs()).containsExactly(operations, harmless);
    }

    @Test
    void whatIsNotSoundKeepsNothingFromTheOthers() {
        var unsound = plug("darts", screen("darts.board"), screen("chess.board"));
        var sound = plug("darts", screen("darts.board"));
        assertThat(PlugHost.of(List.of(unsound, sound)).plugs()).containsExactly(sound);
    }

    @Test
    void aPlugThatCannotBeWiredLeavesTheOthersAtWork() {
        var broken = new Made("broken", List.of(screen("broken.board")), new AbstractModule() {
            @Override
            protected void configure() {
                requireBinding(Runnable.class);
            }
        });
        var sound = plug("darts", screen("darts.board"));
        var host = PlugHost.of(List.of(broken, sound));

        var running = host.start(Guice.createInjector(), _ -> Modules.EMPTY_MODULE);

        assertThat(running).extracting(PlugHost.Running::plug).containsExactly(sound);
        assertThat(host.off()).extracting(PlugHost.Off::plug).containsExactly("broken");
        assertThat(running.getFirst().injector().getInstance(Board.class)).isNotNull();
    }

    /// A finder for these tests.
    static final class Looker implements PlugFinder {

        @Inject
        Looker() {}
    }

    /// A finder that cannot be made.
    static final class Blind implements PlugFinder {
        @Inject
        Blind() {
            throw new IllegalStateException("blind");
        }
    }

    @Test
    void aFinderThatCannotBeMadeLeavesTheOthersAtWork() {
        var host = PlugHost.of(List.of(
                plug(
                        "darts",
                        new Part.Finder("darts.blind", Blind.class),
                        new Part.Finder("darts.looker", Looker.class)),
                plug("chess", new Part.Finder("darts.other", Looker.class))));

        assertThat(host.start(Guice.createInjector(), _ -> Modules.EMPTY_MODULE))
                .flatExtracting(PlugHost.Running::finders)
                .extracting(Object::getClass)
                .containsExactly(Looker.class);
    }

    @Test
    void rolesHaveTheRightsThatPlugsGrantThem() {
        var host = PlugHost.of(List.of(
                plug("darts", new Part.Right("darts.throw", Set.of("cashier", "manager"))),
                plug("chess", new Part.Right("chess.move", Set.of("manager")))));

        assertThat(host.rights().of("cashier")).containsExactly(new Permission("darts.throw"));
        assertThat(host.rights().of("manager"))
                .containsExactlyInAnyOrder(new Permission("darts.throw"), new Permission("chess.move"));
        assertThat(host.rights().of("auditor")).isEmpty();
    }

    /// A command for these tests.
    @Declared(value = "darts.throw", was = "sales.post")
    record Throw(UUID key) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("darts.throw");
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

    @Test
    void whateverKindAPartIsItsNamesStartWithTheIdOfItsPlug() {
        var type = RecordType.of("suppliers", Field.text("name", 40).required());
        for (var part : List.of(
                new Part.Finder("chess.looker", Looker.class),
                new Part.Tables("chess.tables", List.of(), List.of()),
                new Part.KindOfDocument("chess.game"),
                new Part.WayToPay("chess.points", "BANK"),
                new Part.AccountRole("chess.owed"),
                new Part.Right("chess.move", Set.of()),
                new Part.Kind("darts.players", type, Board.class),
                Part.Action.of(Throw.class),
                new Part.Action("darts.other", 1, Throw.class),
                Part.Question.of(UserList.class),
                new Part.Question("darts.users", 1, "darts.throw", UserList.class),
                new Part.Words("chess.words", "chess.words"),
                screen("chess.board"))) {
            var host = PlugHost.of(List.of(plug("darts", part), plug("bowls", screen("bowls.green"))));
            assertThat(host.plugs()).as(part.toString()).extracting(Plug::id).containsExactly("bowls");
            assertThat(host.off()).as(part.toString()).hasSize(1);
        }
        var feature = new Plug() {
            @Override
            public String id() {
                return "darts";
            }

            @Override
            public String texts() {
                return "darts";
            }

            @Override
            public List<Feature> features() {
                return List.of(new Feature("chess.club", List.of()));
            }
        };
        assertThat(PlugHost.of(List.of(feature)).plugs()).isEmpty();
    }

    @Test
    void aPlugThatIsSwitchedOffBringsNothingAndIsStillThere() {
        var operations = new OperationsPlug();
        var darts = plug("darts", screen("darts.board"), new Part.Right("darts.throw", Set.of("cashier")));
        var host = PlugHost.of(List.of(darts, operations));

        host.rest(Set.of("darts", "operations", "chess"));

        assertThat(host.plugs()).as("the program itself always works").containsExactly(operations);
        assertThat(host.rights().of("cashier")).as("its right stays known").contains(new Permission("darts.throw"));
        assertThat(host.all()).extracting(Plugs.Standing::id, Plugs.Standing::essential, Plugs.Standing::state)
                .containsExactly(
                        tuple("operations", true, Plugs.State.WORKS), tuple("darts", false, Plugs.State.SWITCHED_OFF));
        assertThat(host.all().getLast().parts())
                .containsExactly(new Plugs.Brought("screen", "darts.board"), new Plugs.Brought("right", "darts.throw"));
        host.rest(Set.of());
        assertThat(host.plugs()).containsExactly(operations, darts);
    }

    @Test
    void whatRunsGoesOnAsItIsWhenAnotherPlugIsSwitched() {
        var host = PlugHost.of(List.of(plug("darts", screen("darts.board")), plug("chess", screen("chess.board"))));
        var injector = Guice.createInjector();
        var both = host.start(injector, _ -> Modules.EMPTY_MODULE);
        host.rest(Set.of("darts"));
        var one = host.start(injector, _ -> Modules.EMPTY_MODULE, both);
        assertThat(one).containsExactly(both.getLast());
        host.rest(Set.of());
        assertThat(host.start(injector, _ -> Modules.EMPTY_MODULE, one)).hasSize(2).contains(both.getLast());
    }

    private static Plug plug(String id, Part... contributions) {
        return new Made(id, List.of(contributions), Modules.EMPTY_MODULE);
    }

    private static Part screen(String key) {
        return new Part.Screen(key, Area.TODAY, "games", 1, "sell", "games.play", false, Board.class);
    }
}
