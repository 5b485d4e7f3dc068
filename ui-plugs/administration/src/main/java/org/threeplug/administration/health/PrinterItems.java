package org.threeplug.administration.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.health.Runbook;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusItem.State;
import org.threeplug.receipts.SpoolState;
import org.threeplug.words.Texts;

/// The printer in words: green only while there is one and nothing keeps it.
public final class PrinterItems {

    /// Where a printer is chosen, and where a person decides about papers in doubt.
    public static final String PLACE = "administration.printer";

    private final Texts texts;

    public PrinterItems(Texts texts) {
        this.texts = texts;
    }

    public List<StatusItem> of(SpoolState spool) {
        var items = new ArrayList<StatusItem>();
        items.add(printer(spool));
        spool.unmade().map(this::unmade).ifPresent(items::add);
        if (!spool.doubtful().isEmpty()) {
            var first = spool.doubtful().getFirst();
            items.add(bad(
                    "doubt",
                    Icon.HELP,
                    texts.count("health.doubt.bad.means", spool.doubtful().size(), first.name(), time(first.since()))));
        }
        if (!spool.setAside().isEmpty()) {
            items.add(bad(
                    "aside",
                    Icon.RECEIPT,
                    texts.count("health.aside.bad.means", spool.setAside().size(), spool.setAside().getFirst())));
        }
        if (!spool.undrawable().isEmpty()) {
            var first = spool.undrawable().getFirst();
            items.add(bad(
                    "letters",
                    Icon.LANGUAGE,
                    texts.count(
                            "health.letters.bad.means", spool.undrawable().size(), first.text(), first.letters())));
        }
        return items;
    }

    private StatusItem printer(SpoolState spool) {
        return spool.trouble()
                .map(trouble -> bad(
                        "printer",
                        Icon.PRINT,
                        texts.count("health.printer.bad.means", spool.waiting(), said(trouble), time(trouble.since()))))
                .orElseGet(() -> switch (spool.link()) {
                    case NONE -> bad("no-printer", Icon.PRINT, texts.text("health.no-printer.bad.means"));
                    case SILENT -> good("health.printer.good.silent");
                    case ANSWERS, UNTRIED -> good("health.printer.good.means");
                });
    }

    private String said(SpoolState.Trouble trouble) {
        var cause = texts.text("health.printer.cause." + trouble.cause());
        return trouble.message().isBlank() ? cause : cause + " (" + trouble.message() + ")";
    }

    private StatusItem unmade(SpoolState.Unmade unmade) {
        return bad(
                "receipts",
                Icon.RECEIPT,
                texts.text("health.receipts.bad.means", unmade.papers(), unmade.message(), time(unmade.since())));
    }

    private String time(Instant at) {
        return texts.formats().time(at);
    }

    private StatusItem good(String means) {
        return new StatusItem(
                "printer", Icon.PRINT, State.OK, texts.text("health.printer.good"), texts.text(means), "");
    }

    private StatusItem bad(String key, Icon icon, String means) {
        return new StatusItem(
                        key.equals("no-printer") ? "printer" : key,
                        icon,
                        State.CAUTION,
                        texts.text("health." + key + ".bad"),
                        means,
                        texts.text("health." + key + ".bad.remedy"))
                .withRunbook(Runbook.PRINTER)
                .withDoor(PLACE, texts.text("health.printer.door"));
    }
}
