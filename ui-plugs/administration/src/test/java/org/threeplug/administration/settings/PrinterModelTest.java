package org.threeplug.administration.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.FakePrinters;
import org.threeplug.administration.SetUpShop;
import org.threeplug.receipts.FoundPrinter;
import org.threeplug.receipts.PrinterDesk.Tried;
import org.threeplug.receipts.SpoolState;
import org.threeplug.receipts.SpoolState.Cause;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.PrinterChoice.Drawer;
import org.threeplug.settings.PrinterChoice.PaperWidth;
import org.threeplug.settings.PrinterChoice.Way;

class PrinterModelTest {

    private final SetUpShop office = new SetUpShop();
    private final PrinterModel model = office.get(PrinterModel.class);

    @Test
    void whatWasFoundIsTakenTriedAndSaved() {
        model.open();
        assertThat(model.way.get()).contains(Way.NONE);
        model.look();
        assertThat(model.found).containsExactly(
                new FoundPrinter(Way.DEVICE, "/dev/usb/lp0"),
                new FoundPrinter(Way.QUEUE, "Receipts"),
                new FoundPrinter(Way.NETWORK, "192.168.1.50"),
                new FoundPrinter(Way.NETWORK, "192.168.1.60"));
        model.take(model.found.get(2));
        model.paper.set(Optional.of(PaperWidth.MM_58));
        assertThat(model.fields.changed().get()).isTrue();
        model.tryPage();
        assertThat(model.tried.get()).contains(new Tried.Printed());
        model.save(_ -> {});
        assertThat(office.printers.choice())
                .isEqualTo(new PrinterChoice(Way.NETWORK, "192.168.1.50", PaperWidth.MM_58, Drawer.PIN_2));
        assertThat(model.fields.changed().get()).isFalse();
        assertThat(office.printers.done).containsExactly("check", "page 192.168.1.50");
    }

    @Test
    void nothingIsTriedOnWhatIsNoPrinter() {
        model.open();
        model.tryPage();
        assertThat(model.fields.refusals()).containsExactly(new Refusal("printer.address-needed", List.of(), "way"));
        model.way.set(Optional.of(Way.DEVICE));
        model.address.set("/etc/passwd");
        model.tryPage();
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("printer.address-unreadable", List.of("/etc/passwd"), "address"));
        model.save(_ -> {});
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("printer.address-unreadable", List.of("/etc/passwd"), "address"));
        assertThat(office.printers.done).containsExactly("check");
    }

    @Test
    void aTrialOfTheDrawerIsInTheJournalBeforeItOpens() {
        model.open();
        model.take(new FoundPrinter(Way.QUEUE, "Receipts"));
        office.printers.answer = new Tried.Failed(Cause.UNREACHABLE, "no such queue");
        model.tryDrawer();
        assertThat(office.printers.done).containsExactly("check", "drawer PIN_2");
        assertThat(model.tried.get()).contains(new Tried.Failed(Cause.UNREACHABLE, "no such queue"));
        assertThat(office.shop.books.journal().entries(JournalView.Filter.ALL, 0, 1))
                .extracting(entry -> entry.command())
                .containsExactly("TryDrawer");
    }

    @Test
    void aPersonDecidesAboutPapersInDoubt() {
        var doubtful = new SpoolState.Doubtful("7", "1-SALE-000001", FakePrinters.SENT);
        office.printers.state = new SpoolState(
                0, Optional.empty(), Optional.empty(), SpoolState.Link.ANSWERS, List.of(doubtful), List.of("1.unreadable"), List.of());
        model.open();
        assertThat(model.state.get()).contains(office.printers.state);
        model.printAgain("7");
        model.letGo("7");
        model.clearSetAside();
        assertThat(office.printers.done).containsExactly("check", "again 7", "let go 7", "clear");
    }

    @Test
    void whoeverTypesAnAddressMeansAPrinter() {
        model.open();
        model.address.set("192.168.1.50");
        assertThat(model.way.get()).contains(Way.NETWORK);
        model.way.set(Optional.of(Way.QUEUE));
        model.address.set("Receipts");
        assertThat(model.way.get()).contains(Way.QUEUE);
    }

    @Test
    void theOptionOfTheStartWins() {
        office.printers.byOption = true;
        assertThat(List.of(model.isSetByOption(), model.mayEdit(), model.mayTry())).containsExactly(true, false, true);
    }
}
