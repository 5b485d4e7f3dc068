package org.threeplug.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.documents.DocumentKind;
import org.threeplug.ledger.Account;
import org.threeplug.payments.Tender;

class RegisteredTest {

    private enum OnceAnEnum {
        CASH
    }

    private record Before(UUID key, OnceAnEnum way) implements Command<String> {

        @Override
        public Permission permission() {
            return new Permission("test.pay");
        }

        @Override
        public String run(Tx tx) {
            return "";
        }

        @Override
        public String repeated(Tx tx) {
            return "";
        }
    }

    private record Now(UUID key, Tender.Kind way) implements Command<String> {

        @Override
        public Permission permission() {
            return new Permission("test.pay");
        }

        @Override
        public String run(Tx tx) {
            return "";
        }

        @Override
        public String repeated(Tx tx) {
            return "";
        }
    }

    @Test
    void whatTheProgramKnowsIsThereOnceAndInItsOrder() {
        assertThat(DocumentKind.valueOf("SALE")).isSameAs(DocumentKind.SALE);
        assertThat(Tender.Kind.values()).containsExactly(Tender.Kind.CASH, Tender.Kind.CARD, Tender.Kind.TRANSFER);
        assertThat(DocumentKind.values()).hasSize(14).startsWith(DocumentKind.SALE, DocumentKind.RETURN);
        assertThat(Account.Role.values()).hasSize(15).startsWith(Account.Role.NONE);
        assertThat(Stream.of(DocumentKind.values()).map(DocumentKind::ordinal))
                .containsExactlyElementsOf(Stream.iterate(0, at -> at + 1).limit(14).toList());
    }

    @Test
    void whatAPlugBroughtIsKnownByItsKeyAndComesAfterTheRest() {
        var gift = DocumentKind.valueOf("loyalty.gift-card");

        assertThat(gift).isEqualTo(DocumentKind.valueOf("loyalty.gift-card")).hasToString("loyalty.gift-card");
        assertThat(gift.isOurs()).isFalse();
        assertThat(gift.plainWords()).isEqualTo("Gift card");
        assertThat(gift).isNotEqualTo(Tender.Kind.valueOf("loyalty.gift-card"));
        assertThat(Stream.of(gift, DocumentKind.valueOf("beer.tap"), DocumentKind.GIVEN_UP).sorted())
                .isEqualTo(List.of(DocumentKind.GIVEN_UP, DocumentKind.valueOf("beer.tap"), gift));
    }

    /// An older program's kind, for one, that this one no longer knows.
    @Test
    void aKindInCapitalsThatNobodyKnowsIsShownAsItIs() {
        assertThat(DocumentKind.valueOf("LAY_AWAY").plainWords()).isEqualTo("Lay away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sale", "Loyalty.gift", "loyalty.", ".gift", "loyalty.gift card", "loyalty.\u202Egift"})
    void whatIsNoKeyIsRefused(String key) {
        assertThatThrownBy(() -> DocumentKind.valueOf(key)).hasMessage("Not a key: " + key);
    }

    /// A key that was used before the update and comes again must be known by its content.
    @Test
    void theFingerprintIsThatOfTheEnumItWas() {
        var key = new UUID(1, 2);

        assertThat(Fingerprint.of(new Now(key, Tender.Kind.CASH))).isEqualTo(Fingerprint.of(new Before(key, OnceAnEnum.CASH)));
    }
}
