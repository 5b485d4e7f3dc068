package org.threeplug.faultlab;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/// Chooses when a till is killed. How long opening, closing and backing up take is learned while the tills run, so that the
/// kills fall all over these, on a slow computer as on a fast one.
final class KillTiming {

    private static final int MOST_COMMANDS = 25;
    private static final int MICROS_AFTER_COMMAND = 20_000;
    private static final long MICROS_AT_FIRST = 1_000_000;

    private final Random random;
    private final Map<String, Long> spans = new HashMap<>();

    KillTiming(Random random) {
        this.random = random;
    }

    /// For one till.
    Watch watch(String activity) {
        return new Watch(activity);
    }

    private static String startOf(String activity) {
        return switch (activity) {
            case "start", "first start", "recovery", "rebuild", "migration" -> "started";
            case "close", "erasing close" -> "closing";
            case "backup" -> "backing up";
            case "drill" -> "proving";
            case "once" -> "never";
            default -> "done";
        };
    }

    /// What a till says, and when.
    final class Watch {

        private final String activity;
        private final String trigger;
        private int countdown;
        private String doing = "starting";
        private long since = System.nanoTime();

        private Watch(String activity) {
            this.activity = activity;
            this.trigger = startOf(activity);
            this.countdown =
                    switch (trigger) {
                        case "done" -> 1 + random.nextInt(MOST_COMMANDS);
                        case "backing up", "proving" -> 1 + random.nextInt(3);
                        default -> 1;
                    };
        }

        /// @return in how many microseconds it is to be killed, when this line decides that
        OptionalLong heard(String line) {
            var now = System.nanoTime();
            switch (line.split(" ")[0]) {
                case "started" -> next("opening" + (activity.equals("once") ? "" : " for " + activity), now);
                case "opened" -> next("trading", now);
                case "backing", "backed" -> next(line.equals("backed up") ? "trading" : "backing up", now);
                case "proving" -> next("proving", now);
                case "proved" -> next("trading", now);
                case "closing" -> next("closing", now);
                case "closed" -> next("closed", now);
                default -> {}
            }
            if (line.startsWith(trigger) && --countdown == 0) {
                return OptionalLong.of(random.nextLong(most()));
            }
            return OptionalLong.empty();
        }

        private void next(String what, long now) {
            var micros = (now - since) / 1000;
            spans.merge(doing, micros, (before, latest) -> (3 * before + latest) / 4);
            doing = what;
            since = now;
        }

        /// A bit longer than it takes, so that some kills come just after.
        private long most() {
            return trigger.equals("done")
                    ? MICROS_AFTER_COMMAND
                    : 1 + spans.getOrDefault(doing, spans.getOrDefault("opening", MICROS_AT_FIRST)) * 5 / 4;
        }

        String killedWhile() {
            return doing;
        }
    }
}
