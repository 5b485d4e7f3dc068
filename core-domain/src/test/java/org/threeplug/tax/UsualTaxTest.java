package org.threeplug.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Percent;

class UsualTaxTest {

    private static final TaxClass REDUCED = new TaxClass("reduced", "Reduced 5 %", Percent.of("5"), "B");
    private static final TaxClass STANDARD = new TaxClass("standard", "Standard 20 %", Percent.of("20"), "A");
    private static final TaxClass ZERO = new TaxClass("zero", "Zero 0 %", Percent.ZERO, "C");
    private static final TaxClass LUXURY = new TaxClass("luxury", "Luxury 33 %", Percent.of("33"), "L");

    @Test
    void whatTheOwnerChoseIsUsual() {
        assertThat(UsualTax.among(List.of(REDUCED, STANDARD, ZERO), "zero")).contains(ZERO);
        assertThat(UsualTax.first(List.of(REDUCED, STANDARD, ZERO), "zero")).containsExactly(ZERO, REDUCED, STANDARD);
    }

    @Test
    void anOldStoreBeginsWithTheStandardClassAndNotWithTheFirstOfTheAlphabet() {
        assertThat(UsualTax.among(List.of(LUXURY, REDUCED, STANDARD, ZERO), "")).contains(STANDARD);
        assertThat(UsualTax.among(List.of(REDUCED, STANDARD), "gone")).contains(STANDARD);
    }

    @Test
    void withoutAStandardClassTheHighestRateIsUsual() {
        assertThat(UsualTax.among(List.of(REDUCED, LUXURY, ZERO), "")).contains(LUXURY);
        assertThat(UsualTax.among(List.of(), "")).isEqualTo(Optional.empty());
    }
}
