package org.threeplug.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.receipts.Slip.Barcode;
import org.threeplug.receipts.Slip.Line;
import org.threeplug.receipts.Slip.Pair;
import org.threeplug.receipts.Slip.QrCode;
import org.threeplug.receipts.Slip.Rule;
import org.threeplug.receipts.Slip.Space;
import org.threeplug.receipts.Slip.Text;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.StoreSettings;

/// A page that shows whether a printer does what receipts need: both edges of the paper, large letters, the scripts of the
/// screens, and codes that can be scanned.
public final class TestSlip {

    private static final List<String> SCRIPTS =
            List.of("ăâîșț ÄÖÜß éñçø", "Αθήνα Київ София", "القاهرة ١٢٣", "שלום");

    private TestSlip() {}

    public static Slip of(StoreSettings store, PrinterChoice choice, Instant now) {
        var words = new SlipWords(store.language(), store.zone());
        var lines = new ArrayList<Line>();
        lines.add(new Text(store.businessName(), true, true, true));
        lines.add(new Text(words.word("test"), true, true, false));
        lines.add(new Text(words.time(now), true, false, false));
        lines.add(new Rule());
        lines.add(new Pair(words.word("test.left"), words.word("test.right"), false, false));
        lines.add(new Pair(words.word("test.paper"), choice.paper() == PrinterChoice.PaperWidth.MM_80 ? "80 mm" : "58 mm", false, false));
        if (!choice.address().isBlank()) {
            lines.add(new Text(choice.address(), false, false, false));
        }
        lines.add(new Space());
        SCRIPTS.forEach(script -> lines.add(new Text(script, false, false, false)));
        lines.add(new Rule());
        lines.add(new Barcode("TEST-0123456789"));
        lines.add(new QrCode("3plugpos:test"));
        lines.add(new Text(words.word("test.scan"), true, false, false));
        return new Slip(lines);
    }
}
