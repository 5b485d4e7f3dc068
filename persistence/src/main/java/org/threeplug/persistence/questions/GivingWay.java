package org.threeplug.persistence.questions;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads that give way to all others. A question computes for as long as it takes, and a thread that wakes for a scanned code must not
/// wait until its slice of time is over. Java's priorities are nothing to Linux, so each thread there asks for less by itself,
/// which needs no right. They are no virtual threads: of those only as many run as there are processors, and none gives way.
final class GivingWay {

    private static final Logger LOG = LoggerFactory.getLogger(GivingWay.class);

    /// A third of what others get when there is not enough, so that what a question holds is never held for long.
    private static final int NICE = 5;

    private GivingWay() {}

    static ExecutorService threads(String name) {
        return Executors.newCachedThreadPool(work -> Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name(name)
                .unstarted(() -> {
                    askForLess();
                    work.run();
                }));
    }

    /// Every start of the program allows calls of the system (decision 4). On Linux the zero means this thread; elsewhere the priority that Java sets does the same.
    @SuppressWarnings("restricted")
    private static void askForLess() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        try {
            var linker = Linker.nativeLinker();
            var call = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
            int failed = (int) call.invokeExact(0, 0, NICE);
            LOG.debug("a thread for questions gives way: {}", failed == 0);
        } catch (Throwable e) {
            // Without it questions are answered all the same.
            LOG.debug("a thread for questions cannot give way", e);
        }
    }
}
