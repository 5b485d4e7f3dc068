package org.threeplug.persistence.measures;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sums;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.nodes.NodeRange;

/// Holds the summaries against the documents, in little memory: every number on either side is weighed with one drawn for its place
/// and member, and the weighed sums of each span must be equal. Wrong numbers make up for one another only by chance, once in 2^64
/// runs, each of which draws anew; what is taken from one member and given to another shows.
public final class FigureProof {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DOCUMENTS = 0;
    private static final int SUMMARIES = 1;

    /// A span whose summary does not say what its documents do.
    public record Wrong(String where, String expected, String found) {}

    private record At(int axis, Span.Grain grain, int span) {}

    private final Connection connection;
    private final BooleanSupplier wanted;
    private final FigureRows rows;
    private final long seed = RANDOM.nextLong();
    private final Map<At, long[]> weighed = new HashMap<>();

    /// @param wanted asked now and then; when it says no, nothing is found
    public FigureProof(Connection connection, BooleanSupplier wanted) {
        this.connection = connection;
        this.wanted = wanted;
        this.rows = new FigureRows(connection);
    }

    /// Summaries that an older program made by other rules are made again before anybody reads them, and not held against anything.
    public List<Wrong> differences() throws SQLException {
        var editions = rows.editions();
        if (editions.isEmpty()) {
            return rows.isEmpty() ? List.of() : List.of(new Wrong("summaries", "none", "some, of which nobody knows how far they reach"));
        }
        if (editions.size() > 1 || !Summaries.isOfNow(editions.getFirst())) {
            return List.of();
        }
        weighDocuments(FigureRows.Rules.of(editions.getFirst()));
        try {
            weighSummaries();
        } catch (IllegalStateException cutOff) {
            return List.of(new Wrong("summaries", "members and sums", String.valueOf(cutOff.getMessage())));
        }
        return wanted.getAsBoolean() ? wrong() : List.of();
    }

    private void weighDocuments(FigureRows.Rules rules) throws SQLException {
        var foldings = new LinkedHashMap<Integer, Folding>();
        foldings.put(Summaries.WHOLE, new Folding(List.of(), rules.coin()));
        Summaries.stored().forEach(axis -> foldings.put(axis.number(), new Folding(List.of(axis), rules.coin())));
        var reader = new SoldReader(connection, rules.zone(), true);
        long step = (long) DocumentNumbers.STEP * SoldReader.AT_ONCE;
        for (var mark : rows.mark(rules.edition()).reached().entrySet()) {
            long last = mark.getValue();
            for (long at = new NodeRange(mark.getKey()).first(); at < last && wanted.getAsBoolean(); at += step) {
                long end = Math.min(last, at + step);
                reader.read(at + 1, end + DocumentNumbers.STEP, document -> weigh(document, foldings));
            }
        }
    }

    private void weigh(SoldDocument document, Map<Integer, Folding> foldings) {
        int day = Span.Grain.DAY.number(document.day());
        foldings.forEach((axis, folding) -> {
            var members = new HashMap<Member, Sums>();
            folding.fold(document, (_, at) -> Optional.of(
                    members.computeIfAbsent(at.isEmpty() ? Member.NONE : at.getFirst(), _ -> new Sums())));
            members.forEach((member, sums) -> {
                for (var grain : Span.Grain.values()) {
                    int span = grain == Span.Grain.DAY ? day : grain.number(document.day());
                    add(new At(axis, grain, span), DOCUMENTS, document.register(), member, sums);
                }
            });
        });
    }

    private void weighSummaries() throws SQLException {
        for (var at : places()) {
            if (!wanted.getAsBoolean()) {
                return;
            }
            rows.read(at.axis(), new Span.Piece(at.grain(), at.span(), at.span()), true, (_, register, entries, costs) -> {
                var members = new HashMap<Member, Sums>();
                Entries.read(entries, costs, member -> members.computeIfAbsent(member, _ -> new Sums()));
                members.forEach((member, sums) -> add(at, SUMMARIES, register, member, sums));
            });
        }
    }

    private List<At> places() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT DISTINCT axis_no, grain, span FROM figure");
                var row = statement.executeQuery()) {
            var places = new ArrayList<At>();
            while (row.next()) {
                places.add(new At(row.getInt(1), Span.Grain.values()[row.getInt(2)], row.getInt(3)));
            }
            return places;
        }
    }

    private void add(At at, int side, UUID register, Member member, Sums sums) {
        var both = weighed.computeIfAbsent(at, _ -> new long[2]);
        long place = mixed(mixed(mixed(seed + at.span()) + at.axis() * 4L + at.grain().ordinal())
                + register.getMostSignificantBits() * 31 + register.getLeastSignificantBits());
        long here = mixed(mixed(place + member.high()) + member.low()) + hash(member.word());
        for (int i = 0; i < Sums.SIZE; i++) {
            if (sums.at(i) != 0) {
                both[side] += (mixed(here + i) | 1) * sums.at(i);
            }
        }
    }

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = mixed(hash + word.charAt(i) + 1);
        }
        return hash;
    }

    /// The finish of SplitMix64.
    private static long mixed(long value) {
        long mixed = value + 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    private List<Wrong> wrong() {
        var wrong = new ArrayList<Wrong>();
        weighed.forEach((at, both) -> {
            if (both[DOCUMENTS] != both[SUMMARIES]) {
                wrong.add(new Wrong(
                        "%s of the %s from %s".formatted(
                                axis(at.axis()), at.grain().name().toLowerCase(Locale.ROOT), at.grain().first(at.span())),
                        "what the documents add up to",
                        both[SUMMARIES] == 0 ? "nothing" : "other sums"));
            }
        });
        return wrong;
    }

    private static String axis(int number) {
        return Summaries.stored().stream()
                .filter(axis -> axis.number() == number)
                .map(Axis::key)
                .findFirst()
                .orElse("all");
    }
}
