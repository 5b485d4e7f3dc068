package org.threeplug.operations.finding;

import com.google.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.office.records.RecordFinder;
import org.threeplug.plug.PlugFinder;

/// Goods, documents, customers, records and actions, as far as the person may see them.
public final class OfficeFinder implements PlugFinder {

    /// So many of one kind are enough to choose from.
    static final int MOST = 8;

    private static final String PLUG = "operations";

    private final OfficeActions actions;
    private final GoodsFinder goods;
    private final DocumentFinder documents;
    private final BuyerFinder buyers;
    private final RecordFinder records;

    @Inject
    public OfficeFinder(OfficeActions actions, GoodsFinder goods, DocumentFinder documents, BuyerFinder buyers,
            RecordFinder records) {
        this.records = records;
        this.actions = actions;
        this.goods = goods;
        this.documents = documents;
        this.buyers = buyers;
    }

    @Override
    public List<Found> known() {
        return Stream.concat(actions.all().stream(), records.known(PLUG).stream()).toList();
    }

    @Override
    public List<Found> find(String words) {
        var wanted = words.strip();
        return wanted.isEmpty()
                ? List.of()
                : Stream.of(goods.find(wanted), documents.find(wanted), buyers.find(wanted), records.find(PLUG, wanted))
                        .flatMap(List::stream)
                        .toList();
    }
}
