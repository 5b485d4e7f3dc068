package org.threeplug.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;

/// What a field holds. Closed on purpose: another one does not compile until the table, the form, the list and the sheets know
/// what to do with it.
public sealed interface Holds<T> {

    /// What its values are in the program.
    Class<T> type();

    /// @param most signs
    /// @param lines whether it may have several
    record Text(int most, boolean lines) implements Holds<String> {
        @Override
        public Class<String> type() {
            return String.class;
        }
    }

    /// A short name of signs that is kept in upper case.
    record Code(int most) implements Holds<String> {
        @Override
        public Class<String> type() {
            return String.class;
        }
    }

    /// An amount in the store's currency.
    record Amount() implements Holds<Money> {
        @Override
        public Class<Money> type() {
            return Money.class;
        }
    }

    /// @param decimals at most
    record Count(int decimals) implements Holds<Quantity> {
        @Override
        public Class<Quantity> type() {
            return Quantity.class;
        }
    }

    record Share() implements Holds<Percent> {
        @Override
        public Class<Percent> type() {
            return Percent.class;
        }
    }

    record Day() implements Holds<LocalDate> {
        @Override
        public Class<LocalDate> type() {
            return LocalDate.class;
        }
    }

    /// To the millisecond.
    record Moment() implements Holds<Instant> {
        @Override
        public Class<Instant> type() {
            return Instant.class;
        }
    }

    /// Yes or no; one that nobody set is no.
    record Flag() implements Holds<Boolean> {
        @Override
        public Class<Boolean> type() {
            return Boolean.class;
        }
    }

    /// One of the constants of an enum, kept as it says itself. A constant that is in use cannot be taken away.
    record Choice<E extends Enum<E>>(Class<E> type) implements Holds<E> {}

    /// Entries of a sub-declaration inside a record, in their order. One level: a line has no lines.
    record Lines(RecordType of) implements Holds<List<Entry>> {

        /// More are a kind of their own that points back.
        public static final int MOST = 30;

        @Override
        @SuppressWarnings("unchecked") // a class has no type arguments
        public Class<List<Entry>> type() {
            return (Class<List<Entry>>) (Class<?>) List.class;
        }
    }

    /// One of some words that are no constants of the program, such as those an owner made up.
    record OneOf(List<String> words) implements Holds<String> {

        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public Class<String> type() {
            return String.class;
        }
    }

    /// A record of another kind or of the same, by its id.
    record Ref(Supplier<RecordType> to) implements Holds<UUID> {

        public RecordType of() {
            return to.get();
        }

        @Override
        public Class<UUID> type() {
            return UUID.class;
        }
    }
}
