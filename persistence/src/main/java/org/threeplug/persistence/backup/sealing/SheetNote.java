package org.threeplug.persistence.backup.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// Which code the owner's recovery sheet holds, by its sign and never by itself.
public final class SheetNote {

    public static final String FILE = "recovery-sheet.sign";

    private SheetNote() {}

    static Optional<String> of(Path root) throws IOException {
        return SideFile.read(root.resolve(FILE), lines -> CodeSign.checked(lines.getFirst().strip()));
    }

    static void keep(Path root, String sign) throws IOException {
        OwnerOnly.write(root.resolve(FILE), List.of(sign));
    }
}
