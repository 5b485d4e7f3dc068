package org.threeplug.desktop.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.desktop.restore.RestoreModel;
import org.threeplug.desktop.restore.RestoreSource;
import org.threeplug.desktop.restore.RestoreWizard;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.LastWord;
import org.threeplug.kit.Work;
import org.threeplug.persistence.backup.BackupSecret;
import org.threeplug.persistence.backup.RemovableDrives;
import org.threeplug.persistence.backup.Restore;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.settings.StoreSettings;
import org.threeplug.words.Texts;

/// Puts the restore wizard into the window, over an open store or in place of one that does not open.
final class RestoreDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreDesk.class);

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
        var source = new RestoreSource(
                OpenStore.options(),
                root,
                () -> open.map(store -> Restore.Present.of(store.get(Store.class))),
                RemovableDrives.ofThisSystem());
        var zone = settings.map(StoreSettings::zone).orElseGet(ZoneId::systemDefault);
        var model = new RestoreModel(source, zone, work, Platform::runLater);
        Optional<Currency> currency = settings.map(StoreSettings::currency);
        var words = currency.map(known -> texts.in(Set.of(known))).orElse(texts);
        window.fill(new RestoreWizard(
                model, words, currency, word, (restore, given) -> window.switchTo(restore, given.orElse(why)), leave));
    }

    /// @return what went wrong; the store before is in its place then
    static Optional<Throwable> switchOver(Restore restore, Justification why) {
        try {
            var kept = restore.switchOver(InstantSource.system(), why);
            LOG.info("a restored store is in place; the one before: {}", kept);
            return Optional.empty();
        } catch (IOException e) {
            LOG.error("the restored store could not take the place", e);
            return Optional.of(new RefusedException("backup.restore-failed", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /// The code that nobody has confirmed to have on paper; made together with the key when there is none yet.
    static Optional<String> recoveryCode(OpenStore store) {
        try {
            BackupSecret.keyOf(store.root());
            return BackupSecret.toShow(store.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean recoveryCodeSeen(OpenStore store) {
        try {
            BackupSecret.seen(store.root());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
