package org.threeplug.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.RefusedException;

class AnchorTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Anchor ANCHOR = new Anchor(345, HASH);

    @Test
    void whatAZReportSaysOnPaperIsReadFromItsQrCodeAndAsPeopleTypeIt() {
        assertThat(Anchor.read(List.of(
                        "3plugpos:anchor:1:12:345:" + HASH,
                        "345 " + HASH.toUpperCase(Locale.ROOT),
                        " 345  01234567 89abcdef-0123456789abcdef 0123456789abcdef 0123456789abcdef ",
                        "# a remark",
                        "")))
                .containsExactly(ANCHOR, ANCHOR, ANCHOR);
    }

    @Test
    void aSignTooFewOrTooManyIsNamedByItsLine() {
        for (var hash : List.of(HASH.substring(1), HASH + "0", HASH.replace('f', 'g'))) {
            assertThatThrownBy(() -> Anchor.read(List.of("# paper", "345 " + hash)))
                    .isInstanceOfSatisfying(RefusedException.class, refused ->
                            assertThat(refused.refusal().arguments()).containsExactly("2"));
        }
    }
}
