package org.threeplug.commandline;

import java.util.Optional;

/// Which version of the program this is, as its library says.
final class ProgramVersion {

    private ProgramVersion() {}

    static String text() {
        return "3PlugPOS " + Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
