package org.threeplug.desktop.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.devices.printing.NetworkPrinter;

final class ReceiptsModuleTest {

    @Test
    void thePrinterIsNamedByItsHostAndPerhapsAPort() {
        assertThat(ReceiptsModule.networkPrinter("192.168.1.50")).containsInstanceOf(NetworkPrinter.class);
        assertThat(ReceiptsModule.networkPrinter("192.168.1.50:9101")).containsInstanceOf(NetworkPrinter.class);
        assertThat(ReceiptsModule.networkPrinter("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.50:lpt1", "192.168.1.50:", "192.168.1.50:70000", ":9100"})
    void anAddressThatCannotBeReadIsNoPrinterAndTheTillOpens(String address) {
        assertThat(ReceiptsModule.networkPrinter(address)).isEmpty();
    }
}
