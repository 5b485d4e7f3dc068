package org.threeplug.persistence.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.NIOFSDirectory;

/// The Lucene index: one document per product, sorted by name, so that the first hits come first without looking at the
/// others. It remembers the journal record up to which it is complete.
final class ProductIndex implements AutoCloseable {

    private static final String SEQUENCE = "sequence";
    private static final String FORMAT = "format";
    private static final int BUFFER_MB = 24;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// Opens the index in `folder`, or makes an empty one.
    ///
    /// @throws IOException when it is damaged or of another make
    ProductIndex(Path folder) throws IOException {
        // Reads go through buffers rather than a memory map: a till has little memory, and mapped pages count.
        var directory = new NIOFSDirectory(folder);
        var merging = new ConcurrentMergeScheduler();
        merging.setMaxMergesAndThreads(2, 1);
        var config = new IndexWriterConfig(null)
                .setIndexSort(new Sort(new SortField(ProductFields.NAME, SortField.Type.STRING)))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(merging)
                .setCommitOnClose(false);
        if (DirectoryReader.indexExists(directory)) {
            checkFormat(directory);
        }
        writer = new IndexWriter(directory, config);
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    private static void checkFormat(NIOFSDirectory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            var format = reader.getIndexCommit().getUserData().getOrDefault(FORMAT, "");
            if (!format.equals(ProductFields.FORMAT)) {
                throw new IOException("The index has format '" + format + "'");
            }
        }
    }

    /// The record up to which the last commit is complete; empty when nothing was ever committed.
    OptionalLong sequence() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(SEQUENCE)) {
                    return OptionalLong.of(Long.parseLong(entry.getValue()));
                }
            }
        }
        return OptionalLong.empty();
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /// Adds products that are known to be absent.
    void add(Collection<ProductText> products) throws IOException {
        for (var product : products) {
            writer.addDocument(ProductFields.document(product));
        }
    }

    /// Brings the documents of `ids` to what `products` say; a product that is not among them is gone.
    void replace(Collection<UUID> ids, Collection<ProductText> products) throws IOException {
        for (var id : ids) {
            writer.deleteDocuments(ProductFields.key(id));
        }
        add(products);
    }

    /// Makes what was written findable.
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Makes the index lasting.
    void commit(long sequence) throws IOException {
        writer.setLiveCommitData(
                Map.of(SEQUENCE, Long.toString(sequence), FORMAT, ProductFields.FORMAT).entrySet());
        writer.commit();
    }

    /// Joins the parts of a freshly made index into one, which answers fastest.
    void join() throws IOException {
        writer.forceMerge(1);
    }

    long size() {
        return searching(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    List<UUID> find(ProductSearch.Question question, int from, int limit) {
        return searching(searcher -> {
            var hits = new Hits(searcher, question);
            var found = new ArrayList<UUID>(limit);
            for (int i = 0; i < from + limit; i++) {
                Optional<UUID> next = hits.next(i >= from);
                if (next.isEmpty()) {
                    break;
                }
                if (i >= from) {
                    found.add(next.get());
                }
            }
            return found;
        });
    }

    List<UUID> alike(String text, int limit) {
        return searching(searcher -> {
            var found = new ArrayList<UUID>(limit);
            for (var hit : searcher.search(ProductFields.alike(text), limit).scoreDocs) {
                var leaves = searcher.getIndexReader().leaves();
                var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                var ids = DocValues.getBinary(leaf.reader(), ProductFields.ID);
                if (ids.advanceExact(hit.doc - leaf.docBase)) {
                    found.add(ProductFields.id(ids.binaryValue()));
                }
            }
            return found;
        });
    }

    long count(ProductSearch.Question question) {
        return searching(searcher -> (long) searcher.count(ProductFields.query(question)));
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Search<T> search) {
        try {
            var searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
