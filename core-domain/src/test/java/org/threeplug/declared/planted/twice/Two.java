package org.threeplug.declared.planted.twice;

import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Bears a name and a right that another has too.
@Declared(value = "planted.two", was = "planted.one")
public record Two(UUID key) implements Command<Boolean> {

    public static final DeclaredRight RIGHT = DeclaredRight.of("planted.right");

    @Override
    public Permission permission() {
        return new Permission("planted.right");
    }

    @Override
    public Boolean run(Tx tx) {
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
