package org.threeplug.desktop.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of a store: one JSON object a line, in the store's `logs` folder, thirty days and at most 100 MB of it.
/// Nothing is written to the terminal, which belongs to the person.
public final class Logs {

    private static final String FILE = "pos.log";

    /// Work whose words belong into nobody's log.
    private static final ScopedValue<Boolean> SILENT = ScopedValue.newInstance();

    private Logs() {}

    /// Does something on this thread that the log of the store is not to tell of.
    public static <T, X extends Throwable> T silently(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(SILENT, true).call(work);
    }

    /// Silence until a store is known, also from libraries that log through the JDK.
    public static void quiet() {
        root().detachAndStopAllAppenders();
        root().setLevel(Level.INFO);
        LogManager.getLogManager().reset();
        java.util.logging.Logger.getLogger("").addHandler(new JdkLogs());
    }

    /// Logs into the store, or into the system's temporary folder when there is no such store.
    public static void into(Path store) {
        var folder = Files.isDirectory(store) ? store.resolve("logs") : temporary();
        if (folder.equals(folder()) && root().iteratorForAppenders().hasNext()) {
            return;
        }
        var context = context();
        root().detachAndStopAllAppenders();
        context.putProperty("folder", folder.toString());
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(folder.resolve(FILE).toString());
        appender.setRollingPolicy(policy(context, appender, folder));
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.setWithMarkers(false);
        encoder.setWithKVPList(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        appender.setEncoder(encoder);
        appender.addFilter(new Silence());
        appender.start();
        root().setLevel(Level.INFO);
        root().addAppender(appender);
    }

    /// Lets go of the file, so that the folder can be removed.
    public static void close() {
        root().detachAndStopAllAppenders();
    }

    public static Path folder() {
        var folder = context().getProperty("folder");
        return folder == null ? temporary() : Path.of(folder);
    }

    private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path folder) {
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder.resolve("pos.%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf("10MB"));
        policy.setMaxHistory(30);
        policy.setTotalSizeCap(FileSize.valueOf("100MB"));
        policy.start();
        return policy;
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).resolve("3plugpos-logs");
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static ch.qos.logback.classic.Logger root() {
        return context().getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private static final class Silence extends Filter<ILoggingEvent> {

        @Override
        public FilterReply decide(ILoggingEvent event) {
            return SILENT.isBound() ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
    }
}
