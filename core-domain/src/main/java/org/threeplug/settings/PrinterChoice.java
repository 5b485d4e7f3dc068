package org.threeplug.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.threeplug.kernel.RefusedException;

/// The receipt printer of one register and what hangs on it.
///
/// @param address `HOST` or `HOST:PORT`, the name of the system's queue, or the path of a device; empty without a printer
public record PrinterChoice(
        @NotNull Way way, @NotNull @Size(max = 200) String address, @NotNull PaperWidth paper, @NotNull Drawer drawer) {

    /// What a register has before anybody chose.
    public static final PrinterChoice NONE = new PrinterChoice(Way.NONE, "", PaperWidth.MM_80, Drawer.PIN_2);

    /// By custom a printer listens here.
    public static final int PORT = 9100;

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.%]+]");

    /// A queue's name ends up on a command line; a leading dash would be an option there.
    private static final Pattern QUEUE = Pattern.compile("[^\\p{Cntrl}\\p{Cf}-][^\\p{Cntrl}\\p{Cf}]*");

    /// Only printers: a path of somebody's choice would let receipts be written into any file.
    private static final Pattern DEVICE = Pattern.compile("/dev/(usb/)?lp\\d{1,3}");

    /// How its bytes get to it.
    public enum Way {
        NONE,
        NETWORK,
        QUEUE,
        DEVICE
    }

    /// By the dots that 203 per inch put across it.
    public enum PaperWidth {
        MM_80(576),
        MM_58(384);

        private final int dots;

        PaperWidth(int dots) {
            this.dots = dots;
        }

        public int dots() {
            return dots;
        }
    }

    /// The contact of the printer's socket that opens the drawer.
    public enum Drawer {
        NONE,
        PIN_2,
        PIN_5
    }

    /// @param port of the network printer
    public record Host(String name, int port) {}

    public boolean isPrinter() {
        return way != Way.NONE;
    }

    /// @throws RefusedException when the address cannot be one
    public Host host() {
        int colon = address.endsWith("]") ? -1 : address.lastIndexOf(':');
        var name = colon < 0 ? address : address.substring(0, colon);
        if (!HOST.matcher(name).matches()) {
            throw unreadable();
        }
        try {
            int port = colon < 0 ? PORT : Integer.parseInt(address.substring(colon + 1));
            if (port < 1 || port > 65_535) {
                throw unreadable();
            }
            return new Host(name.startsWith("[") ? name.substring(1, name.length() - 1) : name, port);
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    /// @throws RefusedException `printer.address-needed` or `printer.address-unreadable`
    public void check() {
        if (isPrinter() && address.isBlank()) {
            throw new RefusedException("printer.address-needed");
        }
        switch (way) {
            case NONE -> {}
            case NETWORK -> host();
            case QUEUE -> require(QUEUE);
            case DEVICE -> require(DEVICE);
        }
    }

    private void require(Pattern pattern) {
        if (!pattern.matcher(address).matches()) {
            throw unreadable();
        }
    }

    private RefusedException unreadable() {
        return new RefusedException("printer.address-unreadable", address);
    }
}
