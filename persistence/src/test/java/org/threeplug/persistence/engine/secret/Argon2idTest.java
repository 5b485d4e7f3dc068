package org.threeplug.persistence.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Fault;

class Argon2idTest {

    private static final Argon2id.Cost TILL = new Argon2id.Cost(19 * 1024, 2, 1);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The digest that the reference program `argon2 somesalt -id -t 2 -k 19456 -p 1 -l 32` gives for `password`.
    @Test
    void theDigestIsTheOneOfTheReferenceProgram() {
        var expected = "3cbd356a63f2794bb11bb1f4bc8af95fea87919bd69c79860465c562f87ccf61";
        assertThat(HexFormat.of().formatHex(Argon2id.digest(bytes("password"), bytes("somesalt"), TILL, 32)))
                .isEqualTo(expected);
        assertThat(HexFormat.of().formatHex(new PlainArgon2().digest(bytes("password"), bytes("somesalt"), TILL, 32)))
                .isEqualTo(expected);
    }

    @Test
    void theLibraryAndTheOneInJavaGiveTheSameBytesForEveryCost() {
        var library = new NativeArgon2();
        var plain = new PlainArgon2();
        for (var cost : new Argon2id.Cost[] {new Argon2id.Cost(8, 1, 1), new Argon2id.Cost(64, 3, 2), TILL}) {
            for (var secret : new String[] {"", "2580", "green tea", "parolă lungă cu diacritice 12345"}) {
                assertThat(library.digest(bytes(secret), bytes("0123456789abcdef"), cost, 32))
                        .isEqualTo(plain.digest(bytes(secret), bytes("0123456789abcdef"), cost, 32));
            }
        }
    }

    @Test
    void thisMachineHashesWithTheLibrary() {
        Argon2id.warm();
        assertThat(Argon2id.isNative()).isTrue();
    }

    @Test
    void aLibraryThatCannotBeLoadedOrGivesOtherBytesIsNotUsed() {
        assertThat(Argon2id.choose(() -> {
                    throw new UnsatisfiedLinkError("no argon2 in java.library.path");
                }))
                .isInstanceOf(PlainArgon2.class);
        assertThat(Argon2id.choose(() -> (_, _, _, length) -> new byte[length])).isInstanceOf(PlainArgon2.class);
        assertThat(Argon2id.choose(() -> (_, _, _, _) -> {
                    throw new IllegalStateException("-22");
                }))
                .isInstanceOf(PlainArgon2.class);
    }

    @Test
    void withoutRoomOnTheHeapTheOneInJavaSaysSoBeforeItBegins() {
        var most = new Argon2id.Cost(Math.toIntExact(Runtime.getRuntime().maxMemory() / 1024), 1, 1);
        assertThatThrownBy(() -> new PlainArgon2().digest(bytes("2580"), bytes("somesalt"), most, 32))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("memory"));
    }

    @Test
    void itsMemoryIsNotTheHeaps() {
        Argon2id.warm();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Argon2id.digest(bytes("2580"), bytes("somesalt"), TILL, 32);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1024 * 1024);
    }
}
