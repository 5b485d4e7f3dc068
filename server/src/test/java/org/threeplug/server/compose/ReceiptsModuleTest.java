package org.threeplug.server.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.settings.PrinterChoice;

final class ReceiptsModuleTest {

    @Test
    void thePrinterIsNamedByItsHostAndPerhapsAPort() {
        assertThat(ReceiptsModule.byOption("192.168.1.50").map(PrinterChoice::host))
                .contains(new PrinterChoice.Host("192.168.1.50", 9100));
        assertThat(ReceiptsModule.byOption("192.168.1.50:9101").map(PrinterChoice::host))
                .contains(new PrinterChoice.Host("192.168.1.50", 9101));
        assertThat(ReceiptsModule.byOption("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.50:lpt1", "192.168.1.50:", "192.168.1.50:70000", "192.168.1.50:0", ":9100", "a b"})
    void anAddressThatCannotBeReadIsNoPrinterAndTheTillOpens(String address) {
        assertThat(ReceiptsModule.byOption(address)).isEmpty();
    }
}
