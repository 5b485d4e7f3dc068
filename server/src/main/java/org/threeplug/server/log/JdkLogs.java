package org.threeplug.server.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/// Hands on what JavaFX and other parts say through the JDK's own logging. The JDK makes it, by its name.
public final class JdkLogs extends Handler {

    private final Formatter words = new SimpleFormatter();

    /// Read by the JDK's log manager when somebody logs for the first time; to ask for it any sooner would hold up the start,
    /// since it looks into all libraries for others of its kind.
    public static final class Setting {

        public static final String PROPERTY = "java.util.logging.config.class";

        public Setting() throws IOException {
            var lines = "handlers=" + JdkLogs.class.getName() + "\n.level=INFO\n";
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void publish(LogRecord entry) {
        var name = entry.getLoggerName();
        var log = LoggerFactory.getLogger(name == null ? "jdk" : name);
        var level = entry.getLevel().intValue();
        if (level >= Level.SEVERE.intValue()) {
            log.error(words.formatMessage(entry), entry.getThrown());
        } else if (level >= Level.WARNING.intValue()) {
            log.warn(words.formatMessage(entry), entry.getThrown());
        } else if (level >= Level.INFO.intValue()) {
            log.info(words.formatMessage(entry), entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
