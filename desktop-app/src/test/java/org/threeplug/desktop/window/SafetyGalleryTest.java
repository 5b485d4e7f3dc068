package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.administration.backup.RecoverySheetView;
import org.threeplug.administration.restore.RestoreModel;
import org.threeplug.administration.restore.RestoreWizard;
import org.threeplug.administration.setup.FirstRunModel;
import org.threeplug.administration.setup.FirstRunView;
import org.threeplug.backup.Progress;
import org.threeplug.desktop.runbook.RunbookPanel;
import org.threeplug.kit.Work;
import org.threeplug.kit.gallery.AccessibleNames;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.TabOrder;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.kit.gallery.Wording;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.identity.StoredSecretRules;
import org.threeplug.server.Sentences;
import org.threeplug.server.backup.RecoverySheet;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.restore.StoreRestores;
import org.threeplug.tools.Tools;
import org.threeplug.tools.shops.DemoShop;
import org.threeplug.words.Texts;

/// Photographs what stands in place of the work: the first run, opening, not opening, the recovery sheet and the restore wizard.
@Tag("window")
final class SafetyGalleryTest {

    private static final Path WALL = Path.of("target", "gallery");

    @TempDir
    static Path folder;

    private static Optional<OpenStore> open = Optional.empty();

    @BeforeAll
    static void backUpAShop() {
        var store = OpenStore.atOrNew(folder.resolve("shop"));
        open = Optional.of(store);
        Tools.on(store, DemoShop.class).open(Locale.ENGLISH);
        store.get(BackupDesk.class).backUp(Progress.NOBODY);
        store.get(BackupDesk.class).prove(Progress.NOBODY);
    }

    @AfterAll
    static void closeShop() {
        open.ifPresent(OpenStore::close);
    }

    private static void hang(String name, Function<Variant, Parent> view, Consumer<Parent> play) {
        var faults = new ArrayList<String>();
        for (var variant : List.of(Variant.LIGHT, Variant.DARK, Variant.SMALL, Variant.ROMANIAN, Variant.ARABIC)) {
            var picture = Gallery.shoot(variant, () -> framed(view.apply(variant)), root -> {
                play.accept(root);
                root.applyCss();
                root.layout();
                AccessibleNames.missing(root).forEach(control -> faults.add(variant.name() + ": no name: " + control));
                Wording.missing(root).forEach(text -> faults.add(variant.name() + ": no such text: " + text));
                TabOrder.unreachable(root.getScene())
                        .forEach(control -> faults.add(variant.name() + ": not reached: " + control));
                root.lookupAll(".scroll-pane").stream()
                        .filter(ScrollPane.class::isInstance)
                        .map(ScrollPane.class::cast)
                        .forEach(pane -> pane.setVvalue(0));
            });
            try {
                picture.write(WALL.resolve("safety-" + name + "-" + variant.name() + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Parent framed(Parent view) {
        var root = new StackPane(view);
        root.getStyleClass().add("surface");
        return root;
    }

    private static Texts texts(Variant variant) {
        return Sentences.in(variant.locale()).in(Set.of(Currency.getInstance("GBP")));
    }

    private static Parent firstRun(Variant variant) {
        var texts = texts(variant);
        var model = new FirstRunModel(texts, Locale.UK, new StoredSecretRules());
        model.business.set("The Lantern & Spoon");
        model.name.set("Ioana Mărginean");
        model.password.set("a long password");
        model.passwordAgain.set("a long password");
        model.pin.set("471186");
        return new FirstRunView(model, texts, () -> {}, () -> {}, () -> {});
    }

    private static void step(Parent root, int step) {
        Find.id(root, "first.own", Button.class).fire();
        root.applyCss();
        root.layout();
        for (int i = 1; i < step; i++) {
            forward(root);
        }
    }

    @Test
    void theFirstRunLeadsToAShop() {
        hang("first-run", SafetyGalleryTest::firstRun, root -> {});
        hang("first-run-1-business", SafetyGalleryTest::firstRun, root -> step(root, 1));
        hang("first-run-3-money", SafetyGalleryTest::firstRun, root -> step(root, 3));
        hang("first-run-4-person", SafetyGalleryTest::firstRun, root -> step(root, 4));
        hang("first-run-5-check", SafetyGalleryTest::firstRun, root -> step(root, 5));
    }

    @Test
    void whoeverWaitsSeesHowFarItIs() {
        hang("opening", variant -> new OpeningView(texts(variant)), root -> {
            var view = (OpeningView) ((StackPane) root).getChildren().getFirst();
            view.aside(Path.of("books.damaged-20260302T120000"));
            view.show(new OpeningView.Far(48_200, 120_500));
        });
    }

    @Test
    void aStoreThatDoesNotOpenLeadsOn() {
        hang(
                "sorry",
                variant -> new SorryView(
                        texts(variant).text("fault.store.journal-damaged"),
                        texts(variant),
                        Optional.of("suspected-tampering"),
                        Optional.of(() -> {}),
                        Optional.of(() -> {})),
                root -> {});
        hang(
                "sorry-runbook",
                variant -> new SorryView(
                        texts(variant).text("fault.store.journal-damaged"),
                        texts(variant),
                        Optional.of("suspected-tampering"),
                        Optional.of(() -> {}),
                        Optional.of(() -> {})),
                root -> Find.id(root, "sorry.runbook", Button.class).fire());
    }

    @Test
    void everyRunbookCanBeRead() {
        for (var page : List.of("restore", "suspected-tampering")) {
            hang("runbook-" + page, variant -> RunbookPanel.view(page, texts(variant), _ -> {}), root -> {});
        }
    }

    @Test
    void theRecoverySheetIsConfirmedBeforeAnybodyGoesOn() {
        var sheet = open.orElseThrow().get(RecoverySheet.class);
        hang(
                "sheet",
                variant -> new RecoverySheetView(
                        "ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567-89AB",
                        sheet,
                        texts(variant),
                        Work.onTheSpot(),
                        () -> {},
                        () -> {}),
                root -> assertThat(Find.id(root, "sheet.done", Button.class).isDisabled())
                        .isTrue());
    }

    private static Parent wizard(Variant variant) {
        var store = open.orElseThrow();
        var source = new StoreRestores(
                OpenStore.options(),
                store.root(),
                () -> Optional.of(Restore.Present.of(store.get(Store.class))),
                new RemovableDrives(List.of(folder.resolve("no drives"))));
        var model = new RestoreModel(source, ZoneId.of("Europe/London"), Work.onTheSpot(), Runnable::run);
        return new RestoreWizard(
                model, texts(variant), Optional.of(Currency.getInstance("GBP")), Optional.empty(),
                new RestoreWizard.Ways((_, _) -> {}, () -> {}, (_, _) -> {}));
    }

    private static void forward(Parent root) {
        List.of("en", "ro", "ar").stream()
                .map(language -> Sentences.in(Locale.forLanguageTag(language)).text("kit.wizard.forward"))
                .flatMap(words -> buttons(root).filter(button -> words.equals(button.getAccessibleText())))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static Stream<ButtonBase> buttons(Node node) {
        return switch (node) {
            case ButtonBase button -> Stream.of(button);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(SafetyGalleryTest::buttons);
            default -> Stream.of();
        };
    }

    @Test
    void theRestoreWizardShowsBackupsMomentsAndWhatWouldCome() {
        hang("restore-1-backup", SafetyGalleryTest::wizard, root -> {});
        hang("restore-2-moment", SafetyGalleryTest::wizard, SafetyGalleryTest::forward);
        hang("restore-3-look", SafetyGalleryTest::wizard, root -> {
            forward(root);
            forward(root);
            assertThat(Find.id(root, "restore.preview", Parent.class).getChildrenUnmodifiable()).isNotEmpty();
        });
    }
}
