package org.threeplug.devices.printing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.threeplug.devices.paper.EscPos;

/// An ESC/POS printer on the network; by custom it listens on TCP port 9100.
public final class NetworkPrinter implements Printer {

    private static final int TIMEOUT_MILLIS = 5_000;

    /// Real-time status request DLE EOT 4 (paper sensor), as in Epson's ESC/POS reference.
    private static final byte[] PAPER_STATUS = {0x10, 0x04, 0x04};

    private static final int NO_PAPER = 0x60;

    private final InetSocketAddress address;

    public NetworkPrinter(String host, int port) {
        this.address = InetSocketAddress.createUnresolved(host, port);
    }

    @Override
    public void print(Paper paper) throws IOException {
        send(paper.escPos());
    }

    @Override
    public void openDrawer() throws IOException {
        send(EscPos.openDrawer());
    }

    /// Asks for the paper status before and after: an answer after the last byte shows that the printer took them all.
    private void send(byte[] bytes) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            requirePaper(socket);
            socket.getOutputStream().write(bytes);
            requirePaper(socket);
        }
    }

    private static void requirePaper(Socket socket) throws IOException {
        socket.getOutputStream().write(PAPER_STATUS);
        socket.getOutputStream().flush();
        int status = socket.getInputStream().read();
        if (status < 0) {
            throw new IOException("The printer closed the connection");
        }
        if ((status & NO_PAPER) == NO_PAPER) {
            throw new IOException("The printer is out of paper");
        }
    }
}
