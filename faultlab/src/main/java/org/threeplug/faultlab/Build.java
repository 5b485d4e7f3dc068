package org.threeplug.faultlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.h2.engine.Constants;

/// What was tried: figures without that are worth nothing a year later.
final class Build {

    private static final String POM = "/META-INF/maven/org.threeplug/faultlab/pom.properties";

    private Build() {}

    static String words() {
        return "3PlugPOS " + version() + ", H2 " + Constants.VERSION + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String version() {
        try (var in = Build.class.getResourceAsStream(POM)) {
            if (in == null) {
                return "as compiled";
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
