package org.threeplug.devices.printing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState.Cause;

/// Queues as Java knows them.
final class JavaQueues implements SystemQueues {

    private static final DocFlavor BYTES = DocFlavor.BYTE_ARRAY.AUTOSENSE;

    @Override
    public List<String> names() {
        return Arrays.stream(services()).map(PrintService::getName).toList();
    }

    @Override
    public void send(String queue, String title, byte[] bytes) throws IOException {
        var service = Arrays.stream(services())
                .filter(each -> each.getName().equals(queue))
                .findFirst()
                .orElseThrow(() -> new PrinterFault(Cause.UNREACHABLE, Sent.NOTHING, queue));
        var attributes = new HashPrintRequestAttributeSet(new JobName(title, Locale.ROOT));
        try {
            service.createPrintJob().print(new SimpleDoc(bytes, BYTES, null), attributes);
        } catch (PrintException e) {
            throw new PrinterFault(Cause.UNREACHABLE, Sent.NOTHING, String.valueOf(e.getMessage()));
        }
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(BYTES, null);
    }
}
