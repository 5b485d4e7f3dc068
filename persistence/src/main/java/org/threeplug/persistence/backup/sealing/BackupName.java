package org.threeplug.persistence.backup.sealing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.threeplug.backup.BackupCopy.Kind;

/// What the name of a backup's file tells: `<store>-<sequence>-<time>.3pbk`, or `<store>-<from>-<sequence>-<time>.3pjl`
/// for journal records alone. Times are UTC.
public record BackupName(String store, Kind kind, long from, long sequence, Instant at) {

    public static final String FULL = ".3pbk";
    public static final String JOURNAL = ".3pjl";

    /// By what it reaches; a clock that was wrong for an afternoon would else make one backup the newest for years.
    public static final Comparator<BackupName> OLDEST_FIRST =
            Comparator.comparingLong(BackupName::sequence).thenComparing(BackupName::at);

    private static final Pattern WHOLE = Pattern.compile("(.+)-(\\d{1,18})-(\\d{8}-\\d{6})\\.3pbk");
    private static final Pattern PART = Pattern.compile("(.+)-(\\d{1,18})-(\\d{1,18})-(\\d{8}-\\d{6})\\.3pjl");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    public BackupName {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    public static Optional<BackupName> parse(String file) {
        var whole = WHOLE.matcher(file);
        var part = PART.matcher(file);
        try {
            if (whole.matches()) {
                return Optional.of(new BackupName(
                        whole.group(1), Kind.FULL, 1, Long.parseLong(whole.group(2)), time(whole.group(3))));
            }
            if (part.matches()) {
                return Optional.of(new BackupName(
                        part.group(1),
                        Kind.JOURNAL,
                        Long.parseLong(part.group(2)),
                        Long.parseLong(part.group(3)),
                        time(part.group(4))));
            }
            return Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    public boolean isFull() {
        return kind == Kind.FULL;
    }

    /// The file's name.
    @Override
    public String toString() {
        var time = TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        return isFull()
                ? store + "-" + sequence + "-" + time + FULL
                : store + "-" + from + "-" + sequence + "-" + time + JOURNAL;
    }
}
