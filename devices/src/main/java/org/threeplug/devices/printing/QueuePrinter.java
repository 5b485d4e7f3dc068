package org.threeplug.devices.printing;

import java.io.IOException;
import org.threeplug.receipts.SpoolState;

/// A printer that the system prints on, such as a USB printer under Windows. The system says that it has taken a job,
/// not that it came out.
final class QueuePrinter implements Printer {

    private final SystemQueues queues;
    private final String queue;
    private final byte[] pulse;

    QueuePrinter(SystemQueues queues, String queue, byte[] pulse) {
        this.queues = queues;
        this.queue = queue;
        this.pulse = pulse.clone();
    }

    @Override
    public void print(Paper paper, PrintWatch watch) throws IOException {
        watch.starts();
        queues.send(queue, paper.name(), paper.escPos());
    }

    @Override
    public void openDrawer() throws IOException {
        if (pulse.length > 0) {
            queues.send(queue, "drawer", pulse);
        }
    }

    @Override
    public SpoolState.Link ask() throws IOException {
        if (!queues.names().contains(queue)) {
            throw PrinterFault.nothing(SpoolState.Cause.UNREACHABLE);
        }
        return link();
    }

    @Override
    public SpoolState.Link link() {
        return SpoolState.Link.SILENT;
    }
}
