package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.MIA;
import static org.threeplug.persistence.master.OpenStore.ORIGIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Ids;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.file.SafeFs;
import org.threeplug.persistence.engine.store.Condition;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;

/// Somebody with the database owner's password gives themselves rights.
final class ChangedRightsTest {

    private static final StoreOptions UNWATCHED = StoreOptions.DEFAULT.withBackgroundCheck(false);
    private static final User ANA = new User(new UUID(0, 32), "Ana", "Ana Lopez", Roles.CASHIER, Locale.UK, true, true);

    @TempDir
    Path folder;

    private Path root = Path.of("");

    @BeforeEach
    void setUp() {
        root = folder.resolve("store");
        try (var open = OpenStore.fresh(root)) {
            open.done(new SaveUser(
                    Ids.next(),
                    ANA,
                    Optional.of(new org.threeplug.persistence.identity.Secrets().pin("4982".toCharArray())),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private void asOwner(String... statements) throws SQLException, IOException {
        SafeFs.register();
        var directory = new StoreDirectory(root);
        try (var owner = DriverManager.getConnection(
                        "jdbc:h2:safe:" + directory.database() + ";DB_CLOSE_ON_EXIT=FALSE",
                        "OWNER",
                        Secrets.of(directory.secrets()).owner());
                var statement = owner.createStatement()) {
            for (var table : List.of("APP_USER", "ROLE", "ROLE_PERMISSION")) {
                statement.execute("DROP TRIGGER IF EXISTS CAPTURE_" + table);
            }
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> foundAtStart() {
        try (var store = Store.open(root, UNWATCHED)) {
            var roles = store.reads().fetch("SELECT role_key FROM app_user ORDER BY login").getValues(0, String.class);
            assertThat(roles).containsExactly(Roles.CASHIER, Roles.MANAGER);
            assertThat(store.reads().fetchValue("SELECT COUNT(*) FROM role_permission WHERE permission = 'journal.burn'"))
                    .isEqualTo(0L);
            return store.condition().strange();
        }
    }

    @Test
    void aRoleThatWasChangedIsFoundAtTheNextStart() throws Exception {
        asOwner("UPDATE app_user SET role_key = 'administrator' WHERE login = 'Ana'");

        assertThat(foundAtStart()).containsExactly("APP_USER Ana cashier (ROLE_KEY)");
        assertThat(foundAtStart()).isEmpty();
    }

    @Test
    void aRightAPersonAndALimitThatWereChangedAreFoundAtTheNextStart() throws Exception {
        asOwner(
                "INSERT INTO role_permission VALUES ('cashier', 'journal.burn')",
                "UPDATE role SET line_discount_limit = 9900 WHERE role_key = 'cashier'",
                "UPDATE app_user SET active = FALSE, pin_hash = 'x' WHERE login = 'Mia'");

        assertThat(foundAtStart()).containsExactly(
                "APP_USER Mia manager (ACTIVE, PIN_HASH)",
                "ROLE cashier (LINE_DISCOUNT_LIMIT)",
                "ROLE_PERMISSION cashier journal.burn (added)");
    }

    @Test
    void whatTheProgramChangedIsNothingStrangeAlsoAfterAPowerCut() throws Exception {
        var copy = folder.resolve("copy");
        try (var open = OpenStore.reopened(root)) {
            open.identity.signIn("Ana", "1111".toCharArray(), ORIGIN);
            open.done(new SaveUser(
                    Ids.next(),
                    new User(ANA.id(), "Ana", "Ana Lopez", Roles.MANAGER, Locale.UK, true, true),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(ANA)));
            copy(root, copy);
        }
        for (var store : List.of(copy, root)) {
            try (var open = Store.open(store, UNWATCHED)) {
                assertThat(open.condition().strange()).isEmpty();
                assertThat(open.changedRights()).isEmpty();
                assertThat(open.check().phase()).isEqualTo(Condition.Phase.SOUND);
            }
        }
    }

    @Test
    void whereNothingIsNotedTheWholeJournalIsAskedBehindTheTill() throws Exception {
        asOwner("UPDATE app_user SET role_key = 'administrator' WHERE login = 'Ana'");
        Files.delete(root.resolve("rights.known"));
        try (var store = Store.open(root, UNWATCHED)) {
            assertThat(store.condition().strange()).isEmpty();
            store.check();
            assertThat(store.condition().strange()).containsExactly("APP_USER Ana cashier (ROLE_KEY)");
            assertThat(store.condition().repairs()).isEqualTo(1);
        }
        assertThat(foundAtStart()).isEmpty();
    }

    @Test
    void aRoleAndTheNoteOfItChangedTogetherAreFoundBehindTheTill() throws Exception {
        asOwner("UPDATE app_user SET role_key = 'administrator' WHERE login = 'Ana'");
        var note = root.resolve("rights.known");
        Files.write(note, Files.readAllLines(note).stream()
                .map(line -> line.startsWith("APP_USER ") ? line.replace("ROLE_KEY=cashier", "ROLE_KEY=administrator") : line)
                .toList());
        try (var store = Store.open(root, UNWATCHED)) {
            assertThat(store.condition().strange()).as("the note agrees").isEmpty();
            store.check();
            assertThat(store.condition().strange()).containsExactly("APP_USER Ana cashier (ROLE_KEY)");
        }
        assertThat(foundAtStart()).isEmpty();
    }

    @Test
    void aPersonWhomNoRecordKnowsIsFoundBehindTheTillThoughTheNoteKnowsThem() throws Exception {
        var note = root.resolve("rights.known");
        var lines = new ArrayList<>(Files.readAllLines(note));
        var ana = lines.stream().filter(line -> line.contains("LOGIN=Ana")).findFirst().orElseThrow();
        var stranger = new UUID(0, 99);
        lines.add(ana.replace(ANA.id().toString(), stranger.toString()).replace("LOGIN=Ana", "LOGIN=Eve"));
        Files.write(note, lines);
        asOwner("INSERT INTO app_user SELECT '" + stranger + "', "
                + "REPLACE(login, 'Ana', 'Eve'), * EXCEPT (id, login) FROM app_user WHERE login = 'Ana'");
        try (var store = Store.open(root, UNWATCHED)) {
            store.check();
            assertThat(store.condition().repairs()).isEqualTo(1);
        }
        assertThat(foundAtStart()).isEmpty();
    }

    @Test
    void aNoteThatSaysOtherwiseThanTheJournalCostsTheDatabaseAndNoRights() throws Exception {
        var note = root.resolve("rights.known");
        Files.writeString(note, Files.readString(note).replace("ROLE_KEY=cashier", "ROLE_KEY=administrator"));
        assertThat(foundAtStart()).isNotEmpty();
        Files.writeString(note, "rubbish\n");
        assertThat(foundAtStart()).isEmpty();
        assertThat(root.resolve("rights.known.unreadable")).exists();
        assertThat(MIA.active()).isTrue();
    }

    /// The files as a power cut leaves them, without those that are locked.
    private static void copy(Path from, Path to) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(from)) {
            all.forEach(files::add);
        }
        for (var file : files) {
            var target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else if (!file.getFileName().toString().endsWith(".lock")) {
                Files.copy(file, target);
            }
        }
    }
}
