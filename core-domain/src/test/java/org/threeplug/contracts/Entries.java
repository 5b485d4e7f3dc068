package org.threeplug.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.directories.OwnReports;
import org.threeplug.directories.ReportSchedules;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordType;

/// Makes valid records of any declared kind, the same ones for the same seed.
public final class Entries {

    private static final String SIGNS = "abcdefghij klmnop-ăâîșț éß ‏نمر日本 0123456789 ".replace("‏", "");
    private static final int TRIES = 200;

    /// Texts that have to be of some words.
    private static final Map<Field<?>, List<String>> WORDS = Map.of(
            OwnReports.MEASURES, List.of("total", "net, tax", "quantity, documents, margin"),
            OwnReports.AXES, List.of("day", "product, register", "hour"),
            OwnReports.ONLY, List.of("cashier=mia", "hour=09\nbrand=Leaf & Co", "customer=C-日本"),
            ReportSchedules.FOLDER, List.of("/srv/reports", "\\\\shop\\reports", "C:\\Reports"));

    private static final int DAYS = 40_000;

    private final Random random;
    private final Currency currency;

    public Entries(long seed, Currency currency) {
        this.random = new Random(seed);
        this.currency = currency;
    }

    /// What rules across fields forbid is drawn anew.
    ///
    /// @param refs records that may be pointed to, by their kinds
    public Entry valid(RecordType type, Map<RecordType, UUID> refs) {
        for (int tried = 0; tried < TRIES; tried++) {
            var entry = EntryRules.cleaned(type, any(type, refs));
            if (EntryRules.wrong(type, entry).isEmpty()) {
                return entry;
            }
        }
        throw new IllegalStateException("no valid record of " + type.key() + " in " + TRIES + " tries");
    }

    private Entry any(RecordType type, Map<RecordType, UUID> refs) {
        var values = new HashMap<String, Object>();
        for (var field : type.fields()) {
            boolean needed = field.is(Field.Trait.REQUIRED) || field.is(Field.Trait.UNIQUE);
            if (type.isWritten(field) && (needed || random.nextInt(4) > 0)) {
                value(field, refs).ifPresent(value -> values.put(field.key(), value));
            }
        }
        return new Entry(new UUID(random.nextLong(), random.nextLong()), values, true, 0);
    }

    /// Any value that the field by itself would take.
    public Optional<Object> value(Field<?> field, Map<RecordType, UUID> refs) {
        return Optional.ofNullable(
                switch (field.holds()) {
                    case Holds.Text _ when WORDS.containsKey(field) -> WORDS.get(field).get(random.nextInt(WORDS.get(field).size()));
                    case Holds.Text(int most, boolean lines) -> text(most, lines, field.is(Field.Trait.UNIQUE));
                    case Holds.Code(int most) -> text(most, false, field.is(Field.Trait.UNIQUE));
                    case Holds.Amount _ -> new Money(random.nextLong(0, 1_000_000_000L), currency);
                    case Holds.Count(int decimals) -> quantity(field, decimals);
                    case Holds.Share _ -> new Percent(random.nextLong(0, 1_000_001));
                    case Holds.Day _ -> LocalDate.EPOCH.plusDays(random.nextInt(DAYS));
                    case Holds.Moment _ -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
                    case Holds.Flag _ -> random.nextBoolean();
                    case Holds.Choice<?>(var of) -> of.getEnumConstants()[random.nextInt(of.getEnumConstants().length)];
                    case Holds.OneOf(var words) -> words.get(random.nextInt(words.size()));
                    case Holds.Ref ref -> refs.get(ref.of());
                    case Holds.Lines(var of) -> Stream.generate(() -> any(of, refs)).limit(1 + random.nextInt(3)).toList();
                });
    }

    private Quantity quantity(Field<?> field, int decimals) {
        long step = 10_000;
        for (int i = 0; i < decimals; i++) {
            step /= 10;
        }
        long least = field.least().map(value -> ((Quantity) value).tenThousandths()).orElse(0L) / step;
        long most = field.most().map(value -> ((Quantity) value).tenThousandths()).orElse(100_000_000L) / step;
        return new Quantity(random.nextLong(least, most + 1) * step);
    }

    private String text(int most, boolean lines, boolean unique) {
        int length = 1 + random.nextInt(most);
        var text = new StringBuilder(unique ? Long.toString(random.nextLong(100_000, 999_999)) : "x");
        while (text.length() < length) {
            text.append(lines && random.nextInt(20) == 0 ? '\n' : SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.substring(0, Math.min(text.length(), most));
    }
}
