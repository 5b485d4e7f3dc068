package org.threeplug.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.engine.file.OwnerOnly;

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

    /// Silence until a store is known, also from libraries that log through the JDK. To be called first. What is said until
    /// then is held for the store's log, which can wait: making it takes a tenth of a second of a start.
    public static void quiet() {
        root().detachAndStopAllAppenders();
        var held = new Held();
        held.setContext(context());
        held.addFilter(new Silence());
        held.start();
        root().addAppender(held);
        root().setLevel(Level.INFO);
        System.setProperty(JdkLogs.Setting.PROPERTY, JdkLogs.Setting.class.getName());
    }

    /// Logs into the store, or into the system's temporary folder when there is no such store.
    public static void into(Path store) {
        var folder = Files.isDirectory(store) ? store.resolve("logs") : temporary();
        if (folder.equals(folder()) && root().getAppender(FILE) != null) {
            return;
        }
        var context = context();
        var before = root().getAppender(Held.NAME) instanceof Held held ? held.events() : List.<ILoggingEvent>of();
        root().detachAndStopAllAppenders();
        context.putProperty("folder", folder.toString());
        keep(folder);
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName(FILE);
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
        before.forEach(appender::doAppend);
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

    /// A log tells who was there when.
    private static void keep(Path folder) {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            LoggerFactory.getLogger(Logs.class).warn("the folder of the log cannot be made", e);
        }
    }

    /// In a folder that others write into too, so it bears the name of whoever it belongs to.
    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("3plugpos-logs-" + System.getProperty("user.name", "nobody").replaceAll("[^\\w-]", "_"));
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static ch.qos.logback.classic.Logger root() {
        return context().getLogger(Logger.ROOT_LOGGER_NAME);
    }

    /// What was said before there was a log, up to a limit.
    private static final class Held extends AppenderBase<ILoggingEvent> {

        private static final String NAME = "held";
        private static final int MOST = 500;

        private final List<ILoggingEvent> events = new ArrayList<>();

        Held() {
            setName(NAME);
        }

        @Override
        protected synchronized void append(ILoggingEvent event) {
            if (events.size() < MOST) {
                event.prepareForDeferredProcessing();
                events.add(event);
            }
        }

        synchronized List<ILoggingEvent> events() {
            return List.copyOf(events);
        }
    }

    private static final class Silence extends Filter<ILoggingEvent> {

        @Override
        public FilterReply decide(ILoggingEvent event) {
            return SILENT.isBound() ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
    }
}
