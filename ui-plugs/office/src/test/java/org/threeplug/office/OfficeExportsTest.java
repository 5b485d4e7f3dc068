package org.threeplug.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.exports.ExportFormat;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kit.Notice;
import org.threeplug.kit.pattern.ListExports;
import org.threeplug.kit.pattern.ListQuery;

final class OfficeExportsTest {

    private static final ListQuery NARROWED = ListQuery.ALL
            .search("milk")
            .chips(Set.of("inactive"))
            .filter("from", Optional.of("2026-11-20"));

    private final PlugShop office = PlugShop.ofKinds();
    private final List<String> went = new ArrayList<>();

    private List<JournalEntry> exported() {
        var wanted = new JournalView.Filter(Optional.empty(), Optional.empty(), "ExportList", false);
        return office.shop.books.journal().entries(wanted, 0, 10);
    }

    @Test
    void whoTookAListOutOfTheProgramStandsInTheJournal() {
        var exports = office.as(office.shop.manager).getInstance(ListExports.class);
        assertThat(exports.allowed()).isTrue();
        exports.granted("customers", ExportFormat.CSV, NARROWED, () -> went.add("written"));
        assertThat(went).containsExactly("written");
        assertThat(exported()).extracting(JournalEntry::actor).containsExactly("Mo");
    }

    @Test
    void whoeverMayNotIsRefusedByTheGateWhateverTheScreenShows() {
        var exports = office.as(office.shop.cashier).getInstance(ListExports.class);
        assertThat(exports.allowed()).isFalse();
        exports.granted("customers", ExportFormat.CSV, NARROWED, () -> went.add("written"));
        assertThat(went).isEmpty();
        assertThat(office.notices.shown())
                .extracting(Notice::sentence)
                .singleElement()
                .asString()
                .doesNotContain("⟦");
        assertThat(exported()).extracting(JournalEntry::outcome).doesNotContain("done");
    }
}
