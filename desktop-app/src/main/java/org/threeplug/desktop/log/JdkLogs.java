package org.threeplug.desktop.log;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/// Hands on what JavaFX and other parts say through the JDK's own logging.
final class JdkLogs extends Handler {

    private final Formatter words = new SimpleFormatter();

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
