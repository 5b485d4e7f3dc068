package org.threeplug.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.settings.PrinterChoice.Drawer;
import org.threeplug.settings.PrinterChoice.PaperWidth;
import org.threeplug.settings.PrinterChoice.Way;

class ChoosePrinterTest {

    private final Shop shop = new Shop("EUR");

    private Outcome<PrinterChoice> choose(Way way, String address) {
        var register = shop.books.settings().registers().getFirst().id();
        return shop.gate.submit(
                new ChoosePrinter(Ids.next(), register, new PrinterChoice(way, address, PaperWidth.MM_58, Drawer.PIN_5)),
                shop.manager);
    }

    @Test
    void aRegisterPrintsOnWhatWasChosenForIt() {
        var register = shop.books.settings().registers().getFirst().id();
        assertThat(shop.books.settings().printer(register)).isEmpty();
        assertThat(choose(Way.QUEUE, "Receipts")).isInstanceOf(Outcome.Done.class);
        assertThat(shop.books.settings().printer(register))
                .contains(new PrinterChoice(Way.QUEUE, "Receipts", PaperWidth.MM_58, Drawer.PIN_5));
        assertThat(shop.books.settings().printer(Ids.next())).as("another register").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NETWORK, '', printer.address-needed",
        "QUEUE, ' ', printer.address-needed",
        "NETWORK, a b, printer.address-unreadable",
        "NETWORK, 192.168.1.50:, printer.address-unreadable",
        "NETWORK, 192.168.1.50:70000, printer.address-unreadable",
        "NETWORK, :9100, printer.address-unreadable",
        "QUEUE, -o, printer.address-unreadable",
        "QUEUE, 'a\nb', printer.address-unreadable",
        "DEVICE, /etc/passwd, printer.address-unreadable",
        "DEVICE, /dev/usb/../sda, printer.address-unreadable",
        "DEVICE, /dev/sda, printer.address-unreadable",
    })
    void whatCanBeNoPrinterIsRefused(Way way, String address, String code) {
        assertThat(choose(way, address))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ''",
        "NETWORK, 192.168.1.50",
        "NETWORK, printer-2.local:9101",
        "NETWORK, '[fe80::1]'",
        "QUEUE, Receipt printer (front)",
        "DEVICE, /dev/usb/lp0"
    })
    void whatCanBeAPrinterIsTaken(Way way, String address) {
        assertThat(choose(way, address)).isInstanceOf(Outcome.Done.class);
    }
}
