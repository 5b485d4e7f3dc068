package org.threeplug.administration.settings;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.receipts.FoundPrinter;
import org.threeplug.receipts.PrinterDesk;
import org.threeplug.receipts.PrinterDesk.Tried;
import org.threeplug.receipts.SpoolState;
import org.threeplug.settings.ChoosePrinter;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.PrinterChoice.Drawer;
import org.threeplug.settings.PrinterChoice.PaperWidth;
import org.threeplug.settings.PrinterChoice.Way;
import org.threeplug.settings.TryDrawer;

/// The printer of this register: which it is, how it does, and what became of papers in doubt.
public final class PrinterModel {

    final Fields fields = new Fields();
    final ObjectProperty<Optional<Way>> way = fields.value("way", Optional.of(Way.NONE));
    final StringProperty address = fields.text("address");
    final ObjectProperty<Optional<PaperWidth>> paper = fields.value("paper", Optional.of(PaperWidth.MM_80));
    final ObjectProperty<Optional<Drawer>> drawer = fields.value("drawer", Optional.of(Drawer.PIN_2));
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty looking = new SimpleBooleanProperty();
    final ObservableList<FoundPrinter> found = FXCollections.observableArrayList();
    final ObjectProperty<Optional<SpoolState>> state = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Tried>> tried = new SimpleObjectProperty<>(Optional.empty());

    /// Whether a search has ended, so that an empty list means that nothing was found.
    final BooleanProperty looked = new SimpleBooleanProperty();

    private final PrinterDesk desk;
    private final Office office;
    private volatile boolean stopped;

    @Inject
    public PrinterModel(PrinterDesk desk, Office office) {
        this.desk = desk;
        this.office = office;
        address.subscribe(typed -> {
            if (!typed.isBlank() && way.get().equals(Optional.of(Way.NONE))) {
                way.set(Optional.of(Way.NETWORK));
            }
        });
        fields.blame(address, "printer.address-needed", "printer.address-unreadable");
    }

    void open() {
        fill(desk.choice());
        tried.set(Optional.empty());
        refresh();
        desk.check();
    }

    private void fill(PrinterChoice choice) {
        way.set(Optional.of(choice.way()));
        address.set(choice.address());
        paper.set(Optional.of(choice.paper()));
        drawer.set(Optional.of(choice.drawer()));
        fields.keep();
    }

    void refresh() {
        office.work().run(desk::state, now -> {
            if (!state.get().equals(Optional.of(now))) {
                state.set(Optional.of(now));
            }
        });
    }

    boolean isSetByOption() {
        return desk.isSetByOption();
    }

    boolean mayEdit() {
        return office.may("settings.edit") && !isSetByOption();
    }

    boolean mayTry() {
        return office.may("settings.edit");
    }

    boolean mayTryDrawer() {
        return mayTry() && office.may("cash.no-sale");
    }

    boolean mayDecide() {
        return office.may("sales.reprint");
    }

    /// What the computer knows by itself, then the network.
    void look() {
        stopped = false;
        found.clear();
        looked.set(false);
        office.run(looking, this::lookAround, all -> {
            found.setAll(all);
            looked.set(true);
        });
    }

    private List<FoundPrinter> lookAround() {
        var network = Collections.synchronizedList(new ArrayList<FoundPrinter>());
        desk.look(network::add, () -> !stopped);
        var all = new ArrayList<>(desk.onThisComputer());
        synchronized (network) {
            network.sort(Comparator.comparing(FoundPrinter::address));
            all.addAll(network);
        }
        return all;
    }

    void stop() {
        stopped = true;
    }

    void take(FoundPrinter printer) {
        way.set(Optional.of(printer.way()));
        address.set(printer.address());
    }

    private PrinterChoice typed() {
        var chosen = way.get().orElse(Way.NONE);
        return new PrinterChoice(
                chosen,
                chosen == Way.NONE ? "" : address.get().strip(),
                paper.get().orElse(PaperWidth.MM_80),
                drawer.get().orElse(Drawer.NONE));
    }

    void save(Consumer<PrinterChoice> then) {
        fields.forgive();
        office.save(busy, fields, new ChoosePrinter(Ids.next(), office.register(), typed()), saved -> {
            fill(saved);
            refresh();
            then.accept(saved);
        });
    }

    void tryPage() {
        attempt(() -> desk.tryPage(typed()));
    }

    /// The journal knows who opened the drawer before it opens.
    void tryDrawer() {
        if (isSound()) {
            office.submit(busy, new TryDrawer(Ids.next(), office.register()), outcome -> {
                switch (outcome) {
                    case Outcome.Done<Boolean> _ -> attempt(() -> desk.tryDrawer(typed()));
                    case Outcome.Refused<Boolean>(var why) -> fields.refuse(why);
                }
            });
        }
    }

    private void attempt(Supplier<Tried> trial) {
        if (isSound()) {
            tried.set(Optional.empty());
            office.run(busy, trial, ended -> {
                tried.set(Optional.of(ended));
                refresh();
            });
        }
    }

    private boolean isSound() {
        fields.forgive();
        if (way.get().orElse(Way.NONE) == Way.NONE) {
            fields.refuse(way, "printer.address-needed");
            return false;
        }
        try {
            typed().check();
            return true;
        } catch (RefusedException e) {
            fields.refuse(e.refusal());
            return false;
        }
    }

    void printAgain(String doubtful) {
        decide(() -> desk.printAgain(doubtful));
    }

    void letGo(String doubtful) {
        decide(() -> desk.letGo(doubtful));
    }

    void clearSetAside() {
        decide(desk::clearSetAside);
    }

    private void decide(Runnable decision) {
        if (mayDecide()) {
            decision.run();
            refresh();
        }
    }
}
