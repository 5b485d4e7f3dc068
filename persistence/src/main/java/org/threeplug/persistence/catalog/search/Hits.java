package org.threeplug.persistence.catalog.search;

import java.io.IOException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.threeplug.lists.Words;

/// The hits of a question one after the other: first the names that begin with the text, then the others, each by name.
/// Each part of the index is sorted by name, so looking at the next hit of each is enough.
final class Hits {

    private final IndexSearcher searcher;
    private final Query query;
    private final BytesRef start;
    private boolean atStart;
    private PriorityQueue<Part> parts;

    Hits(IndexSearcher searcher, ProductSearch.Question question) throws IOException {
        this.searcher = searcher;
        this.query = ProductFields.query(question);
        this.start = new BytesRef(ProductFields.start(Words.of(question.text())));
        this.atStart = start.length > 0;
        this.parts = atStart ? parts(beginningWithText()) : parts(query);
    }

    private Query beginningWithText() {
        var end = new BytesRefBuilder();
        end.append(start);
        end.append((byte) 0xFF);
        return new BooleanQuery.Builder()
                .add(SortedDocValuesField.newSlowRangeQuery(ProductFields.NAME, start, end.get(), true, false), Occur.FILTER)
                .add(query, Occur.FILTER)
                .build();
    }

    private PriorityQueue<Part> parts(Query wanted) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1f);
        var found = new PriorityQueue<Part>();
        for (var leaf : searcher.getLeafContexts()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                var part = new Part(leaf, scorer.iterator());
                if (part.advance()) {
                    found.add(part);
                }
            }
        }
        return found;
    }

    /// @param wanted whether its id is needed; skipping is cheaper
    Optional<UUID> next(boolean wanted) throws IOException {
        while (true) {
            var first = parts.poll();
            if (first == null) {
                if (!atStart) {
                    return Optional.empty();
                }
                atStart = false;
                parts = parts(query);
                continue;
            }
            boolean shownBefore = !atStart && start.length > 0 && StringHelper.startsWith(first.name(), start);
            var id = wanted && !shownBefore ? first.id() : NONE;
            if (first.advance()) {
                parts.add(first);
            }
            if (!shownBefore) {
                return Optional.of(id);
            }
        }
    }

    private static final UUID NONE = new UUID(0, 0);

    /// A segment of the index with the hit it stands at.
    private static final class Part implements Comparable<Part> {

        private final LeafReaderContext leaf;
        private final DocIdSetIterator hits;
        private final SortedDocValues names;
        private @Nullable BytesRef name;

        Part(LeafReaderContext leaf, DocIdSetIterator hits) throws IOException {
            this.leaf = leaf;
            this.hits = hits;
            this.names = DocValues.getSorted(leaf.reader(), ProductFields.NAME);
        }

        boolean advance() throws IOException {
            var live = leaf.reader().getLiveDocs();
            int document = hits.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
                document = hits.nextDoc();
            }
            if (document == DocIdSetIterator.NO_MORE_DOCS) {
                return false;
            }
            name = names.advanceExact(document) ? names.lookupOrd(names.ordValue()) : new BytesRef();
            return true;
        }

        BytesRef name() {
            return name == null ? new BytesRef() : name;
        }

        UUID id() throws IOException {
            var ids = DocValues.getBinary(leaf.reader(), ProductFields.ID);
            if (!ids.advanceExact(hits.docID())) {
                throw new IOException("A document has no id");
            }
            return ProductFields.id(ids.binaryValue());
        }

        @Override
        public int compareTo(Part other) {
            return name().compareTo(other.name());
        }
    }
}
