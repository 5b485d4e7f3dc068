package org.threeplug.persistence.engine.secret;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.threeplug.kernel.Fault;

/// Argon2id in Java. Its memory is the heap's, so it looks whether there is enough before it begins: what runs out of memory
/// half-way takes others with it.
final class PlainArgon2 implements Argon2id.Engine {

    /// Beside the blocks themselves, and for whoever works meanwhile.
    private static final double SPARE = 1.2;

    @Override
    public byte[] digest(byte[] secret, byte[] salt, Argon2id.Cost cost, int length) {
        long needed = (long) (cost.memory() * 1024L * SPARE);
        if (free() < needed) {
            System.gc();
        }
        if (free() < needed) {
            throw new Fault(Fault.Kind.RESOURCES, "memory", "Argon2 with " + cost + " and " + free() + " bytes free");
        }
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var digest = new byte[length];
        generator.generateBytes(secret, digest);
        return digest;
    }

    private static long free() {
        var machine = Runtime.getRuntime();
        return machine.maxMemory() - machine.totalMemory() + machine.freeMemory();
    }
}
