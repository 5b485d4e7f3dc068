package org.threeplug.persistence.catalog.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.threeplug.lists.Words;

/// The fields of the index, how a product fills them and how a question asks them. Only what is searched is kept, no
/// positions, frequencies or texts.
///
/// Whoever types a single letter matches a good part of a million products. Beginnings of up to three letters are
/// therefore words of the index themselves, whose products come in the order of names without gathering them first.
final class ProductFields {

    /// Raised when the fields change, so that an older index is made anew.
    static final String FORMAT = "1";

    static final String ID = "id";
    static final String NAME = "name";

    private static final String WORD = "word";
    private static final String BEGINNING = "beginning";
    private static final String CODE = "code";
    private static final String CATEGORY = "category";
    private static final String INACTIVE = "inactive";
    private static final String YES = "y";
    private static final int LONGEST_BEGINNING = 3;
    private static final int SHORTEST_CODE = 4;
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG_WORD = 6;
    private static final FieldType TERM = term();

    private ProductFields() {}

    private static FieldType term() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(false);
        type.freeze();
        return type;
    }

    static Document document(ProductText product) {
        var document = new Document();
        var id = bytes(product.id());
        document.add(new Field(ID, id, TERM));
        document.add(new BinaryDocValuesField(ID, id));
        var name = Words.of(product.name());
        document.add(SortedDocValuesField.indexedField(NAME, new BytesRef(start(name))));
        var words = new HashSet<>(name);
        words.addAll(Words.of(product.brand()));
        var beginnings = new HashSet<String>();
        for (var word : words) {
            document.add(new Field(WORD, word, TERM));
            beginnings(word, beginnings);
        }
        for (var beginning : beginnings) {
            document.add(new Field(BEGINNING, beginning, TERM));
        }
        for (var code : product.codes()) {
            document.add(new Field(CODE, code.toUpperCase(Locale.ROOT), TERM));
        }
        product.category().ifPresent(category -> document.add(new Field(CATEGORY, bytes(category), TERM)));
        if (!product.active()) {
            document.add(new Field(INACTIVE, YES, TERM));
        }
        return document;
    }

    private static void beginnings(String word, Set<String> beginnings) {
        int end = 0;
        for (int letters = 0; letters < LONGEST_BEGINNING && end < word.length(); letters++) {
            end = word.offsetByCodePoints(end, 1);
            beginnings.add(word.substring(0, end));
        }
    }

    /// What the index is sorted by.
    static String start(List<String> words) {
        var name = String.join(" ", words);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    static Term key(UUID id) {
        return new Term(ID, bytes(id));
    }

    static BytesRef bytes(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return new BytesRef(bytes.array());
    }

    static UUID id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /// Everything the question matches.
    static Query query(ProductSearch.Question question) {
        var all = new BooleanQuery.Builder();
        if (question.text().isBlank()) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        int clauses = 0;
        for (var part : question.text().strip().split("\\s+")) {
            for (var query : typed(part)) {
                all.add(query, Occur.FILTER);
                clauses++;
            }
        }
        if (clauses == 0 && !question.text().isBlank()) {
            return new MatchNoDocsQuery("nothing but signs was typed");
        }
        if (!question.categories().isEmpty()) {
            all.add(
                    new TermInSetQuery(
                            CATEGORY,
                            question.categories().stream().map(ProductFields::bytes).toList()),
                    Occur.FILTER);
        }
        if (!question.inactiveToo()) {
            all.add(new TermQuery(new Term(INACTIVE, YES)), Occur.MUST_NOT);
        }
        return all.build();
    }

    /// Products whose words are nearly those of the text: each may be misspelt, the nearest come first.
    static Query alike(String text) {
        var words = Words.of(text);
        if (words.stream().noneMatch(word -> letters(word) >= SHORTEST_MISSPELT)) {
            return new MatchNoDocsQuery("too short to be guessed");
        }
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(
                letters(word) < SHORTEST_MISSPELT
                        ? beginning(word)
                        : new FuzzyQuery(new Term(WORD, word), letters(word) < LONG_WORD ? 1 : 2, 1),
                Occur.MUST));
        all.add(new TermQuery(new Term(INACTIVE, YES)), Occur.MUST_NOT);
        return all.build();
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }

    /// What was typed between two spaces is the beginning of a code, or words of a name.
    private static List<Query> typed(String part) {
        var words = Words.of(part);
        var code = new PrefixQuery(new Term(CODE, part.toUpperCase(Locale.ROOT)));
        if (words.size() == 1) {
            return List.of(
                    part.length() < SHORTEST_CODE
                            ? beginning(words.getFirst())
                            : new BooleanQuery.Builder()
                                    .add(beginning(words.getFirst()), Occur.SHOULD)
                                    .add(code, Occur.SHOULD)
                                    .build());
        }
        var together = new BooleanQuery.Builder();
        words.forEach(word -> together.add(beginning(word), Occur.FILTER));
        if (part.length() < SHORTEST_CODE) {
            return words.isEmpty() ? List.of() : List.of(together.build());
        }
        var either = new ArrayList<Query>(List.of(code));
        if (!words.isEmpty()) {
            either.add(together.build());
        }
        var query = new BooleanQuery.Builder();
        either.forEach(one -> query.add(one, Occur.SHOULD));
        return List.of(query.build());
    }

    private static Query beginning(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_BEGINNING
                ? new TermQuery(new Term(BEGINNING, word))
                : new PrefixQuery(new Term(WORD, word));
    }
}
