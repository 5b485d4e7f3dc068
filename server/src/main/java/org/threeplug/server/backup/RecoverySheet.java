package org.threeplug.server.backup;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeplug.backup.RecoveryPaper;
import org.threeplug.devices.paper.SlipPdf;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.receipts.Slip;
import org.threeplug.server.Sentences;
import org.threeplug.settings.Settings;
import org.threeplug.words.Texts;

/// The paper that the owner keeps away from the shop: without its code no backup can be opened on another computer. In
/// the shop's language; as a PDF, or as text where the file is called so.
public final class RecoverySheet implements RecoveryPaper {

    private final Settings settings;
    private final InstantSource clock;
    private final Store store;

    @Inject
    public RecoverySheet(Settings settings, InstantSource clock, Store store) {
        this.settings = settings;
        this.clock = clock;
        this.store = store;
    }

    @Override
    public Optional<String> code() {
        try {
            BackupSecret.keyOf(store.root());
            return BackupSecret.toShow(store.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void seen() {
        try {
            BackupSecret.seen(store.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells this sheet from one with another code; see `pos status`.
    @Override
    public String sign() {
        try {
            return BackupSecret.keyOf(store.root()).sign();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String code, String file) {
        try {
            write(code, Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), new IOException(e));
        }
    }

    /// Never over another file and through no link; nobody but the owner can read it.
    ///
    /// @throws RefusedException `backup.sheet-exists`
    public void write(String code, Path file) throws IOException {
        mustBeFree(file);
        var shop = settings.store().orElseThrow();
        var texts = Sentences.in(shop.language());
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            OwnerOnly.create(file, plain(slip(shop.businessName(), code, texts)).getBytes(StandardCharsets.UTF_8));
        } else {
            var rightToLeft = List.of("ar", "he", "fa", "ur").contains(shop.language().getLanguage());
            OwnerOnly.create(
                    file, SlipPdf.of(slip(shop.businessName(), code, texts), rightToLeft, texts.text("sheet.title")));
        }
    }

    /// @throws RefusedException `backup.sheet-exists` when there is anything of that name
    public static void mustBeFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException("backup.sheet-exists", file.toString());
        }
    }

    private Slip slip(String business, String code, Texts texts) {
        return new Slip(List.of(
                new Slip.Text(texts.text("sheet.title"), true, true, true),
                new Slip.Text(business, true, true, false),
                new Slip.Rule(),
                new Slip.Text(texts.text("sheet.what"), false, false, false),
                new Slip.Space(),
                new Slip.Text(code.substring(0, code.length() / 2), true, true, false),
                new Slip.Text(code.substring(code.length() / 2 + 1), true, true, false),
                new Slip.Space(),
                new Slip.QrCode(code),
                new Slip.Text(texts.text("sheet.sign", sign()), false, false, false),
                new Slip.Rule(),
                new Slip.Text(texts.text("sheet.keep"), false, false, false),
                new Slip.Text(texts.text("sheet.how"), false, false, false),
                new Slip.Text(clock.instant().toString(), false, false, false)));
    }

    private static String plain(Slip slip) {
        return slip.lines().stream()
                .map(line -> line instanceof Slip.Text text ? text.text() : "")
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
