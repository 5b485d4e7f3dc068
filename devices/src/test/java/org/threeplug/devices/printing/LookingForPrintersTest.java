package org.threeplug.devices.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.FoundPrinter;
import org.threeplug.settings.PrinterChoice.Way;

class LookingForPrintersTest {

    @TempDir
    Path folder;

    @Test
    void whoeverListensOnThePrintersPortIsFoundAndGetsNoByte() throws Exception {
        var got = new LinkedBlockingQueue<Integer>();
        try (var server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    got.add(socket.getInputStream().read());
                } catch (IOException e) {
                    got.add(-2);
                }
            });
            var found = new ConcurrentLinkedQueue<FoundPrinter>();
            new NetworkLook(server.getLocalPort())
                    .among(IntStream.range(1, 20).mapToObj(i -> "127.0.0." + i).toList(), found::add, () -> true);
            assertThat(found)
                    .containsExactly(new FoundPrinter(Way.NETWORK, "127.0.0.1:" + server.getLocalPort()));
            assertThat(got.poll(20, TimeUnit.SECONDS)).isEqualTo(-1);
        }
    }

    @Test
    void whoeverStopsTheSearchFindsNothingMore() throws Exception {
        try (var server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            var found = new ConcurrentLinkedQueue<FoundPrinter>();
            new NetworkLook(server.getLocalPort()).among(List.of("127.0.0.1"), found::add, () -> false);
            assertThat(found).isEmpty();
        }
    }

    @Test
    void theNeighboursAreThoseOfTheNetworkWithoutThisComputer() {
        assertThat(NetworkLook.around(0xC0A80132, 24))
                .hasSize(253)
                .startsWith("192.168.1.1")
                .endsWith("192.168.1.254")
                .doesNotContain("192.168.1.50");
        assertThat(NetworkLook.around(0xC0A80132, 30)).containsExactly("192.168.1.49");
        assertThat(NetworkLook.around(0xC0A80132, 32)).isEmpty();
    }

    @Test
    void usbPrintersAreTheFilesOfTheirFolder() throws Exception {
        Files.createFile(folder.resolve("lp1"));
        Files.createFile(folder.resolve("hiddev0"));
        var queues = new JavaQueues();
        assertThat(new LocalPrinters(queues, folder).devices()).containsExactly(folder.resolve("lp1").toString());
        assertThat(new LocalPrinters(queues, folder.resolve("none")).devices()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aQueueGetsTheBytesAsTheyAreAndARefusalIsSaid() throws Exception {
        var lp = script("lp", "echo \"$*\" > " + folder + "/said; cat > " + folder + "/bytes");
        var refuses = script("refuses", "echo 'lp: no such queue'; exit 1");
        var list = script("lpstat", "echo Receipts; echo Office");
        var queues = new CupsQueues(lp, list);
        assertThat(queues.names()).containsExactly("Receipts", "Office");
        queues.send("Receipts", "1-SALE-000001", new byte[] {0x1B, 0x40, 0, -1});
        assertThat(folder.resolve("bytes")).hasBinaryContent(new byte[] {0x1B, 0x40, 0, -1});
        assertThat(folder.resolve("said")).hasContent("-d Receipts -o raw -t 1-SALE-000001 -- -");
        assertThatThrownBy(() -> new CupsQueues(refuses, list).send("No", "x", new byte[1]))
                .isInstanceOfSatisfying(
                        PrinterFault.class, fault -> assertThat(fault.sent()).isEqualTo(Sent.NOTHING))
                .hasMessage("lp: no such queue");
    }

    private Path script(String name, String body) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
