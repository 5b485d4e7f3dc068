package org.threeplug.tools.breather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.NotificationEmitter;
import org.junit.jupiter.api.Test;

final class BreatherTest {

    /// Somebody works, and leaves the new space more than half full, but not full.
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            var collected = new CountDownLatch(1);
            for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector).addNotificationListener((_, _) -> collected.countDown(), null, null);
            }
            var heap = SerialHeap.ofThisProgram().orElseThrow();
            try (var breather = Breather.begin(Duration.ZERO)) {
                breather.giveWay();
                while (heap.young() < 0.6) {
                    Arrays.fill(new byte[1024], (byte) 1);
                    breather.giveWay();
                }
                System.out.print(collected.getCount() + " then ");
                System.out.print(collected.await(30, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void memoryIsTidiedOnceNobodyWorks() throws IOException, InterruptedException {
        assertThat(Programs.said(Program.class, "-XX:+UseSerialGC")).isEqualTo("1 then true");
    }
}
