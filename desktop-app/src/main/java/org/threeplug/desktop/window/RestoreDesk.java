package org.threeplug.desktop.window;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import org.threeplug.administration.restore.RestoreModel;
import org.threeplug.administration.restore.RestoreWizard;
import org.threeplug.backup.restore.Restores;
import org.threeplug.desktop.runbook.RunbookPanel;
import org.threeplug.kernel.Justification;
import org.threeplug.kit.LastWord;
import org.threeplug.kit.Work;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.restore.StoreRestores;
import org.threeplug.settings.StoreSettings;
import org.threeplug.words.Texts;

/// Puts the restore wizard into the window, over an open store or in place of one that does not open.
final class RestoreDesk {

    private final TillWindow window;
    private final Path root;
    private final Texts texts;
    private final Work work;
    private final Optional<OpenStore> open;
    private final Justification why;
    private final Optional<LastWord> word;

    RestoreDesk(TillWindow window, Path root, Texts texts, Work work, Optional<OpenStore> open) {
        this(window, root, texts, work, open, Justification.because(texts.text("restore.did-not-open")), Optional.empty());
    }

    private RestoreDesk(
            TillWindow window,
            Path root,
            Texts texts,
            Work work,
            Optional<OpenStore> open,
            Justification why,
            Optional<LastWord> word) {
        this.window = window;
        this.root = root;
        this.texts = texts;
        this.work = work;
        this.open = open;
        this.why = why;
        this.word = word;
    }

    RestoreDesk because(Justification reason) {
        return new RestoreDesk(window, root, texts, work, open, reason, word);
    }

    /// Somebody is asked in the end.
    RestoreDesk asking(LastWord last) {
        return new RestoreDesk(window, root, texts, work, open, why, Optional.of(last));
    }

    void begin(Runnable leave) {
        var settings = open.flatMap(store -> store.settings().store());
        var source = new StoreRestores(
                OpenStore.options(),
                root,
                () -> open.map(store -> Restore.Present.of(store.get(Store.class))),
                RemovableDrives.ofThisSystem());
        var zone = settings.map(StoreSettings::zone).orElseGet(ZoneId::systemDefault);
        var model = new RestoreModel(source, zone, work, Platform::runLater);
        Optional<Currency> currency = settings.map(StoreSettings::currency);
        var words = currency.map(known -> texts.in(Set.of(known))).orElse(texts);
        window.fill(new RestoreWizard(
                model,
                words,
                currency,
                word,
                new RestoreWizard.Ways(
                        (restore, given) -> window.switchTo(restore, given.orElse(why)),
                        leave,
                        (panels, page) -> new RunbookPanel(panels, texts).open(page))));
    }

    /// @return what went wrong; the store before is in its place then
    static Optional<Throwable> switchOver(Restores.Prepared restore, Justification why) {
        try {
            restore.switchOver(why);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
