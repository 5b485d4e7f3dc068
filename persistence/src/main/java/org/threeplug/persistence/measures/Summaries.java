package org.threeplug.persistence.measures;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sums;

/// Summaries of some documents, still in memory: one along each axis, by day, month and year and by register.
final class Summaries {

    /// The summary along no axis: of all that was sold at a register in a span.
    static final int WHOLE = 1;

    /// The rules by which summaries are made. Raised when an axis is added or a sum means something else, so that all are made
    /// again.
    private static final int RULES = 1;

    /// Where a summary stands.
    record Place(int axis, Span.Grain grain, int span, UUID register) {}

    private final Map<Integer, Folding> foldings = new LinkedHashMap<>();
    private final Map<Place, Map<Member, Sums>> rows = new HashMap<>();
    private int entries;

    /// @param coin how many of the smallest coins make a whole one
    Summaries(long coin) {
        foldings.put(WHOLE, new Folding(List.of(), coin));
        for (var axis : stored()) {
            foldings.put(axis.number(), new Folding(List.of(axis), coin));
        }
    }

    /// What the summaries are made by; those made by something else are of no use.
    static String edition(ZoneId zone, long coin) {
        return RULES + " " + coin + " " + zone.getId();
    }

    /// Whether this program makes summaries by the same rules.
    static boolean isOfNow(String edition) {
        return edition.startsWith(RULES + " ");
    }

    static List<Axis> stored() {
        return Arrays.stream(Axis.values()).filter(axis -> axis.number() > 0).toList();
    }

    void add(SoldDocument document) {
        foldings.forEach((axis, folding) -> folding.fold(document, (_, members) -> Optional.of(
                sums(new Place(axis, Span.Grain.DAY, Span.Grain.DAY.number(document.day()), document.register()),
                        members.isEmpty() ? Member.NONE : members.getFirst()))));
    }

    private Sums sums(Place place, Member member) {
        return rows.computeIfAbsent(place, _ -> new HashMap<>()).computeIfAbsent(member, _ -> {
            entries++;
            return new Sums();
        });
    }

    /// How much memory it takes.
    int entries() {
        return entries;
    }

    /// How many rows of days it makes.
    int places() {
        return rows.size();
    }

    /// The days, and the months and years they make.
    Map<Place, Map<Member, Sums>> all() {
        var all = new LinkedHashMap<>(rows);
        for (var grain : List.of(Span.Grain.MONTH, Span.Grain.YEAR)) {
            rows.forEach((place, members) -> {
                int span = grain.number(Span.Grain.DAY.first(place.span()));
                var longer = all.computeIfAbsent(
                        new Place(place.axis(), grain, span, place.register()), _ -> new HashMap<>());
                members.forEach((member, sums) ->
                        longer.computeIfAbsent(member, _ -> new Sums()).add(sums));
            });
        }
        return all;
    }

    /// As bytes, added to what stands there already.
    static List<Entries.Part> merged(List<Entries.Part> before, Map<Member, Sums> more) {
        var members = new LinkedHashMap<Member, Sums>();
        for (var part : before) {
            Entries.read(part.entries(), part.costs(), member -> members.computeIfAbsent(member, _ -> new Sums()));
        }
        more.forEach((member, sums) ->
                members.computeIfAbsent(member, _ -> new Sums()).add(sums));
        return new ArrayList<>(Entries.write(members));
    }
}
