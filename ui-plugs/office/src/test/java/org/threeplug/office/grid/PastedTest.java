package org.threeplug.office.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class PastedTest {

    @Test
    void cellsOfASpreadsheetAreReadWithWhatTheirQuotesHold() {
        assertThat(Pasted.read("a\tb\r\nc\t\r\n")).containsExactly(List.of("a", "b"), List.of("c", ""));
        assertThat(Pasted.read("\"1 High Street\nLondon\"\t\"say \"\"tea\"\"\"\n"))
                .containsExactly(List.of("1 High Street\nLondon", "say \"tea\""));
        assertThat(Pasted.read("\n\nx")).containsExactly(List.of(""), List.of(""), List.of("x"));
    }

    @Test
    void aQuoteThatStandsAloneIsASignLikeOthers() {
        assertThat(Pasted.read("\"pipe 3\ttap 1/2\nrest")).containsExactly(List.of("\"pipe 3", "tap 1/2"), List.of("rest"));
        assertThat(Pasted.read("3\" pipe\tx")).containsExactly(List.of("3\" pipe", "x"));
    }

    @Property(tries = 300)
    void whatIsCopiedIsPastedAsItWas(@ForAll("blocks") List<List<String>> block) {
        assertThat(Pasted.read(Pasted.written(block) + "\n")).isEqualTo(block);
    }

    @Provide
    Arbitrary<List<List<String>>> blocks() {
        var cell = Arbitraries.strings().withChars('a', 'Ă', 'ش', '"', '\t', '\n', '\r', ' ', ',').ofMaxLength(6);
        return Arbitraries.integers().between(1, 4).flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(4));
    }
}
