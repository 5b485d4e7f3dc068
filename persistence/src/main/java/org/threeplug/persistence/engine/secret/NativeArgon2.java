package org.threeplug.persistence.engine.secret;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import org.threeplug.kernel.Fault;

/// Argon2id by the reference library, in C.
final class NativeArgon2 implements Argon2id.Engine {

    private final Argon2Advanced library = Argon2Factory.createAdvanced(Argon2Types.ARGON2id);

    @Override
    public byte[] digest(byte[] secret, byte[] salt, Argon2id.Cost cost, int length) {
        try {
            return library.hashAdvanced(
                            cost.passes(), cost.memory(), cost.lanes(), secret, salt, length, Argon2Version.V13)
                    .getRaw();
        } catch (IllegalStateException e) {
            throw new Fault(Fault.Kind.RESOURCES, "memory", "Argon2 with " + cost, e);
        }
    }
}
