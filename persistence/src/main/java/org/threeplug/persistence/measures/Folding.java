package org.threeplug.persistence.measures;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kernel.RefusedException;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;
import org.threeplug.measures.Sum;
import org.threeplug.measures.Sums;

/// Adds a document to rows of figures along some axes. Summaries, what they lack, and what they cannot tell are all made by this
/// one rule, so they cannot differ.
final class Folding {

    /// Where the row is for some members of the axes; empty where it is not wanted.
    interface Rows {
        Optional<Sums> at(SoldDocument document, List<Member> members);
    }

    private final List<Axis> axes;
    private final long coin;
    private final boolean ofTenders;
    private final boolean ofLines;

    /// @param axes those that are written down, each once
    /// @param coin how many of the smallest coins make a whole one
    Folding(List<Axis> axes, long coin) {
        this.axes = List.copyOf(axes);
        this.coin = coin;
        this.ofTenders = axes.contains(Axis.TENDER);
        this.ofLines = axes.stream().anyMatch(axis -> axis.kind() == Axis.Kind.LINE);
        if (ofTenders && ofLines) {
            throw new RefusedException("figures.not-together");
        }
    }

    void fold(SoldDocument document, Rows rows) {
        if (ofTenders) {
            byTender(document, rows);
        } else if (ofLines) {
            byLine(document, rows);
        } else {
            rows.at(document, members(document, Member.NONE, Member.NONE, Member.NONE))
                    .ifPresent(sums -> sums.add(document.sums()));
        }
    }

    private void byLine(SoldDocument document, Rows rows) {
        Set<Sums> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var side : Side.values()) {
            counted.clear();
            for (var line : document.lines()) {
                if (line.side() == side) {
                    rows.at(document, members(document, line.product(), line.tax(), Member.NONE)).ifPresent(sums -> {
                        line.addTo(sums);
                        if (counted.add(sums)) {
                            sums.add(side, Sum.DOCUMENTS, 1);
                        }
                    });
                }
            }
        }
    }

    private void byTender(SoldDocument document, Rows rows) {
        Set<Sums> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var tender : document.tenders()) {
            rows.at(document, members(document, Member.NONE, Member.NONE, tender.kind())).ifPresent(sums -> {
                var side = document.side();
                sums.add(side, Sum.LINES, 1);
                sums.add(side, Sum.AMOUNT, tender.amount());
                sums.add(side, Sum.GIVEN, tender.given());
                sums.add(side, Sum.CHANGE, tender.change());
                if (counted.add(sums)) {
                    sums.add(side, Sum.DOCUMENTS, 1);
                }
            });
        }
    }

    private List<Member> members(SoldDocument document, Member product, Member tax, Member tender) {
        return switch (axes.size()) {
            case 0 -> List.of();
            case 1 -> List.of(member(document, axes.getFirst(), product, tax, tender));
            default -> axes.stream().map(axis -> member(document, axis, product, tax, tender)).toList();
        };
    }

    private Member member(SoldDocument document, Axis axis, Member product, Member tax, Member tender) {
        return switch (axis) {
            case PRODUCT -> product;
            case TAX_CLASS -> tax;
            case TENDER -> tender;
            default -> document.on(axis, coin);
        };
    }
}
