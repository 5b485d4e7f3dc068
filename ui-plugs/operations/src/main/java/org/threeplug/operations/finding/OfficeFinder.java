package org.threeplug.operations.finding;

import com.google.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.plug.PlugFinder;

/// Goods, documents, people, settings and actions, as far as the person may see them.
public final class OfficeFinder implements PlugFinder {

    /// So many of one kind are enough to choose from.
    static final int MOST = 8;

    private final OfficeActions actions;
    private final GoodsFinder goods;
    private final DocumentFinder documents;
    private final PeopleFinder people;

    @Inject
    public OfficeFinder(OfficeActions actions, GoodsFinder goods, DocumentFinder documents, PeopleFinder people) {
        this.actions = actions;
        this.goods = goods;
        this.documents = documents;
        this.people = people;
    }

    @Override
    public List<Found> known() {
        return actions.all();
    }

    @Override
    public List<Found> find(String words) {
        var wanted = words.strip();
        return wanted.isEmpty()
                ? List.of()
                : Stream.of(goods.find(wanted), documents.find(wanted), people.find(wanted))
                        .flatMap(List::stream)
                        .toList();
    }
}
