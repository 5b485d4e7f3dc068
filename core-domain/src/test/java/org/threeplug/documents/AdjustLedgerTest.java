package org.threeplug.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Entry;
import org.threeplug.ledger.Posting;

final class AdjustLedgerTest {

    private final Shop shop = new Shop("GBP");

    private Outcome<Document.Head> adjust(Posting... postings) {
        return shop.gate.submit(
                new AdjustLedger(
                        Ids.next(), shop.register, Shop.NOON, Shop.TODAY, "bad debt", List.of(postings), Optional.of("A1")),
                shop.system);
    }

    @Test
    void anEntryOfTheAccountantsIsPostedAsItIs() {
        var head = adjust(
                        new Posting("5400", shop.money("11062.06")), new Posting("1100", shop.money("-11062.06")))
                .orThrow();
        assertThat(List.of(head.reference(), head.total().plain(), head.externalNumber().orElseThrow()))
                .containsExactly("1-LEDGER_ADJUSTMENT-000001", "11062.06", "A1");
        assertThat(shop.books.balance(Account.Role.BAD_DEBTS)).isEqualTo(shop.money("11062.06"));
    }

    @Test
    void anEntryThatDoesNotBalanceOrSaysNothingIsRefused() {
        assertThat(refusal(adjust(new Posting("5400", shop.money("1.00")), new Posting("1100", shop.money("-0.99")))))
                .containsExactly("ledger.not-balanced", "0.01");
        assertThat(refusal(adjust(new Posting("5400", shop.money("0.00")))))
                .containsExactly("ledger.nothing-posted");
        assertThat(refusal(adjust(new Posting("9999", shop.money("1.00")))))
                .containsExactly("ledger.account-unknown", "9999");
    }

    @Test
    void anUnbalancedEntryCannotEvenBeMade() {
        assertThatThrownBy(() -> new Entry(Ids.next(), Shop.TODAY, List.of(new Posting("5400", shop.money("1.00")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not balance");
    }
}
