package org.threeplug.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final UUID KEY = new UUID(1, 2);

    interface Quiet extends Command<Boolean> {

        @Override
        default Permission permission() {
            return new Permission("test.any");
        }

        @Override
        default Boolean run(Tx tx) {
            return true;
        }

        @Override
        default Boolean repeated(Tx tx) {
            return true;
        }
    }

    record One(UUID key, String text, @MadeAnew LocalDate when, Map<String, Long> counts, Set<String> marks, List<Object> all)
            implements Quiet {}

    record Named(UUID key, String text, Optional<String> note) implements Quiet {}

    record NamedOtherwise(UUID key, Optional<String> note, String text, Optional<Quantity> later) implements Quiet {}

    sealed interface Change {

        record Price(Optional<Long> to) implements Change {}

        record Stock(Optional<Long> to) implements Change {}
    }

    record Changing(UUID key, Change change) implements Quiet {}

    record Odd(UUID key, Thread thread) implements Quiet {}

    private static String of(Command<?> command) {
        return HexFormat.of().formatHex(Fingerprint.of(command));
    }

    private static One one(String text, LocalDate when, List<Object> all) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("b", 98L);
        counts.put("a", 97L);
        return new One(KEY, text, when, counts, new HashSet<>(List.of("x", "y")), all);
    }

    @Test
    void whatHasNoOrderAndWhatIsMadeAnewMakeNoDifference() {
        var other = new One(
                KEY, "t", LocalDate.EPOCH, Map.of("a", 97L, "b", 98L), Set.of("y", "x"), List.of("1", 2L));
        assertThat(of(one("t", LocalDate.MAX, List.of("1", 2L)))).isEqualTo(of(other));
    }

    @Test
    void everyOtherPartMakesADifference() {
        var plain = one("t", LocalDate.EPOCH, List.of("1", 2L));
        assertThat(Stream.of(
                                plain,
                                one("u", LocalDate.EPOCH, List.of("1", 2L)),
                                one("t", LocalDate.EPOCH, List.of(2L, "1")),
                                one("t", LocalDate.EPOCH, List.of("1", "2")),
                                one("t", LocalDate.EPOCH, List.of("12")),
                                one("t", LocalDate.EPOCH, List.of(List.of("1"), 2L)),
                                one("t", LocalDate.EPOCH, List.of("1", new BigDecimal("2"))),
                                one("t", LocalDate.EPOCH, List.of("1", Optional.of(2L), Optional.empty())))
                        .map(FingerprintTest::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void itStaysWhatItWasWhenTheClassIsRenamedItsPartsChangePlacesOrAPartIsAdded() {
        assertThat(of(new Named(KEY, "t", Optional.of("n"))))
                .isEqualTo(of(new NamedOtherwise(KEY, Optional.of("n"), "t", Optional.empty())))
                .isEqualTo("b2460b09f8a48264449105feafb7e657d48bc23fb68ec4e273f050cd87574558");
    }

    @Test
    void kindsOfOneThingAreToldApartAlsoWhenTheyHoldTheSameOrNothing() {
        assertThat(Stream.of(
                                new Change.Price(Optional.of(1L)),
                                new Change.Stock(Optional.of(1L)),
                                new Change.Price(Optional.empty()),
                                new Change.Stock(Optional.empty()))
                        .map(change -> of(new Changing(KEY, change))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoCanonicalFormIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> Fingerprint.of(new Odd(KEY, Thread.currentThread())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no canonical form of a java.lang.Thread");
    }
}
