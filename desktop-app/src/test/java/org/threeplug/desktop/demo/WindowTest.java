package org.threeplug.desktop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Catalog;
import org.threeplug.desktop.window.TillWindow;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.window.Toolkit;
import org.threeplug.plug.Area;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.tax.TaxClass;
import org.threeplug.tools.Tools;
import org.threeplug.tools.shops.DemoShop;

/// The real window on the headless platform, worked by keys.
@Tag("window")
final class WindowTest {

    @TempDir
    Path folder;

    @Test
    void aBusinessIsSetUpInFiveStepsAndItsAdministratorSignsIn() {
        inWindow(OpenStore.atOrNew(folder.resolve("own")), (window, hand) -> {
            hand.press("first.own");
            hand.fill("business", "Chez Nous");
            press(window, hand, "Continue");
            hand.await("step 2", () -> hand.isThere("branch"));
            press(window, hand, "Continue");
            hand.await("step 3", () -> hand.isThere("currency"));
            press(window, hand, "Continue");
            hand.fill("name", "Anne");
            hand.fill("password", "correct horse");
            hand.fill("passwordAgain", "correct horse");
            hand.fill("pin", "498217");
            press(window, hand, "Continue");
            press(window, hand, "Begin to sell");
            hand.await("the recovery sheet", () -> hand.isThere("sheet.code"));
            assertThat(hand.on(() -> hand.find("sheet.done").isDisabled())).isTrue();
            hand.press("sheet.confirm");
            hand.press("sheet.done");
            hand.press("person.admin");
            hand.type("498217");
            hand.tap(KeyCode.ENTER);
            hand.await("the till", () -> hand.isThere("till.entry"));
        });

        try (var store = OpenStore.existing(folder.resolve("own"))) {
            var settings = store.settings().store().orElseThrow();
            assertThat(List.of(settings.businessName(), settings.currency(), settings.demo()))
                    .isEqualTo(List.of("Chez Nous", expectedCurrency(), false));
            assertThat(folder.resolve("own").resolve("recovery-code.unseen")).doesNotExist();
            assertThat(folder.resolve("own").resolve("backup.key")).exists();
            assertThat(store.get(Catalog.class).taxClasses()).extracting(TaxClass::name).isNotEmpty();
        }
    }

    @Test
    void aWrongPinIsSaidAndTheRightOneOpensTheTill() {
        var store = OpenStore.atOrNew(folder.resolve("demo"));
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH);

        inWindow(store, (_, hand) -> {
            hand.press("person.felix");
            hand.type("9999");
            hand.tap(KeyCode.ENTER);
            hand.breathe();
            assertThat(hand.on(() -> hand.isThere("till.entry"))).isFalse();
            hand.press("person.felix");
            hand.type("2806");
            hand.tap(KeyCode.ENTER);
            hand.await("the till", () -> hand.isThere("till.entry"));
            hand.goTo(Area.GOODS, "operations.products");
            hand.await("the products", () -> hand.isThere("place.operations.products"));
        });
    }

    @Test
    void aPinAloneOpensTheTillOfWhoeverHasIt() {
        inDemoShop("alone", (store, window, hand) -> {
            hand.await("the sign-in", () -> hand.isThere("demo.pins"));
            hand.breathe();
            hand.type("9999");
            hand.tap(KeyCode.ENTER);
            read(window, hand, "That is nobody’s PIN. Try again, or choose your name.");
            hand.type("2806");
            hand.tap(KeyCode.ENTER);
            hand.await("the till", () -> hand.isThere("till.entry"));
            assertThat(hand.on(() -> says(window, "Felix Brandt"))).isTrue();
        });
    }

    @Test
    void whoIsSwitchedOffIsSignedOutAtOnceAndGoneFromTheTiles() {
        inDemoShop("off", (store, window, hand) -> {
            signIn(hand, "felix", "2806");
            save(store, "felix", Roles.CASHIER, false);
            hand.await("the sign-in", () -> hand.isThere("demo.pins"));
            read(window, hand, "Felix Brandt may no longer do anything here: somebody who manages people has switched the account off.");
            hand.await("no tile", () -> !hand.isThere("person.felix"));
            assertThat(window.work()).isEmpty();
        });
    }

    @Test
    void whoGetsAnotherRoleSeesItsPlacesAtOnceAndIsTold() {
        inDemoShop("role", (store, window, hand) -> {
            signIn(hand, "agnes", "7319");
            assertThat(hand.on(() -> has(window, "administration.settings"))).isTrue();
            save(store, "agnes", Roles.CASHIER, true);
            read(window, hand, "Agnes Whitlock, what you may do here has changed. Your role is Cashier now, and the screens show what goes with it.");
            assertThat(hand.on(() -> has(window, "administration.settings"))).isFalse();
            assertThat(hand.on(() -> hand.isThere("till.entry"))).isTrue();
        });
    }

    @Test
    void whoIsSwitchedOffBehindALockComesBackNoMore() {
        inDemoShop("locked", (store, window, hand) -> {
            signIn(hand, "felix", "2806");
            hand.press("shell.lock");
            hand.await("the sign-in", () -> hand.isThere("demo.pins"));
            save(store, "felix", Roles.CASHIER, false);
            hand.await("no session", () -> window.work().isEmpty());
            hand.await("no tile", () -> !hand.isThere("person.felix"));
            hand.type("2806");
            hand.tap(KeyCode.ENTER);
            read(window, hand, "That is nobody’s PIN. Try again, or choose your name.");
        });
    }

    @Test
    void somebodyElsesChangeEndsNobodysSession() {
        inDemoShop("other", (store, window, hand) -> {
            signIn(hand, "felix", "2806");
            var before = window.work();
            save(store, "mira", Roles.CASHIER, false);
            hand.breathe();
            assertThat(window.work()).isEqualTo(before);
        });
    }

    private static void signIn(Hand hand, String login, String pin) {
        hand.press("person." + login);
        hand.type(pin);
        hand.tap(KeyCode.ENTER);
        hand.await("the till", () -> hand.isThere("till.entry"));
    }

    private static void save(OpenStore store, String login, String role, boolean active) {
        var identity = store.get(Identity.class);
        var user = identity.users().stream().filter(each -> each.login().equals(login)).findFirst().orElseThrow();
        var other = new User(user.id(), user.login(), user.name(), role, user.language(), active, user.hasPin());
        store.get(CommandGate.class)
                .submit(
                        new SaveUser(Ids.next(), other, Optional.empty(), Optional.empty(), Optional.of(user)),
                        store.system("test"))
                .orThrow();
    }

    private static boolean has(TillWindow window, String place) {
        return window.shell().orElseThrow().isOpen(place);
    }

    /// Waits until a sentence can be read; when it never comes, what stands there instead.
    private static void read(TillWindow window, Hand hand, String sentence) {
        try {
            hand.await("the sentence", () -> says(window, sentence));
        } catch (Hand.GaveUp gaveUp) {
            List<String> shown = hand.on(() -> words(window.stage().getScene().getRoot()).toList());
            assertThat(shown).as(gaveUp.getMessage()).contains(sentence);
        }
    }

    private static boolean says(TillWindow window, String sentence) {
        return words(window.stage().getScene().getRoot()).anyMatch(sentence::equals);
    }

    private static Stream<String> words(Node node) {
        return switch (node) {
            case Labeled label -> Stream.of(label.getText());
            case Text text -> Stream.of(text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(WindowTest::words);
            default -> Stream.empty();
        };
    }

    private interface AtWork {

        void accept(OpenStore store, TillWindow window, Hand hand);
    }

    private void inDemoShop(String name, AtWork work) {
        var store = OpenStore.atOrNew(folder.resolve(name));
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
        inWindow(store, (window, hand) -> work.accept(store, window, hand));
    }

    @Test
    void theSignInIsToldWhenItIsPainted() throws InterruptedException {
        var store = OpenStore.atOrNew(folder.resolve("painted"));
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
        var painted = new CountDownLatch(1);

        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new Stage(), Locale.ENGLISH, 1024, 768);
                    made.whenSignInPainted(painted::countDown);
                    made.show(CompletableFuture.completedFuture(store));
                    return made;
                })
                .join();

        assertThat(painted.await(60, TimeUnit.SECONDS)).isTrue();
        close(window, store);
    }

    @Test
    void aWindowThatWasClosedWhileItsStoreWasOpeningStaysClosed() {
        var store = OpenStore.atOrNew(folder.resolve("closed"));
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
        var opened = new CompletableFuture<OpenStore>();
        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new Stage(), Locale.ENGLISH, 1024, 768);
                    made.show(folder.resolve("closed"), _ -> opened.join());
                    return made;
                })
                .join();
        var hand = new Hand(window.stage().getScene());
        hand.await("the opening", () -> window.stage().isShowing());

        hand.on(() -> {
            window.stage().close();
            return true;
        });
        opened.complete(store);
        hand.await("the sign-in", () -> hand.isThere("demo.pins"));

        assertThat(hand.on(() -> window.stage().isShowing())).isFalse();
        close(window, store);
    }

    private static void inWindow(OpenStore store, BiConsumer<TillWindow, Hand> work) {
        var window = Toolkit.start(() -> {
                    var made = new TillWindow(new Stage(), Locale.ENGLISH, 1366, 820);
                    made.show(CompletableFuture.completedFuture(store));
                    return made;
                })
                .join();
        try {
            work.accept(window, new Hand(window.stage().getScene()));
        } finally {
            close(window, store);
        }
    }

    private static void close(TillWindow window, OpenStore store) {
        new Hand(window.stage().getScene()).on(() -> {
            window.close();
            window.stage().close();
            return true;
        });
        store.close();
    }

    private static void press(TillWindow window, Hand hand, String words) {
        hand.on(() -> {
            Find.button(window.stage().getScene().getRoot(), words).fire();
            return true;
        });
        hand.breathe();
    }

    private static Currency expectedCurrency() {
        try {
            return Currency.getInstance(Locale.getDefault());
        } catch (IllegalArgumentException e) {
            return Currency.getInstance("EUR");
        }
    }
}
