package org.threeplug.reports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Fold;
import org.threeplug.measures.Member;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.sales.SalesHistory;

/// The documents that a row of a report is made of, newest first. It is narrowed as the report was, and takes the rights of both:
/// to the report and to documents.
///
/// @param row of which only counts where it stands; [ReportRow#ALL] for the totals
@Declared("reports.documents-behind")
@Asked(right = "sales.view", seconds = 600)
public record DocumentsBehind(Report report, ReportAsk ask, ReportRow row, Portion portion)
        implements ListQuestion<Document.Head>, PersonalQuestion<Page<Document.Head>> {

    /// Whether a row of a report leads to documents.
    public static boolean leadFrom(Report report, ReportRow row) {
        return switch (report.source()) {
            case Report.Source.OfFigures _ -> true;
            case Report.Source.Made(var rows) -> rows.leadsToDocuments() && !row.at().isEmpty();
        };
    }

    @Override
    public DocumentsBehind at(Portion other) {
        return new DocumentsBehind(report, ask, row, other);
    }

    @Override
    public Page<Document.Head> ask(Reads reads) {
        for (var right : List.of(Report.VIEW, report.right())) {
            if (!reads.asker().may(new Permission(right))) {
                throw new RefusedException("access.denied", right);
            }
        }
        var figures = reads.port(Figures.class);
        return RunReport.span(ask, figures)
                .flatMap(this::within)
                .map(span -> behind(reads, figures, span))
                .orElseGet(() -> Page.last(List.of()));
    }

    private Page<Document.Head> behind(Reads reads, Figures figures, Span span) {
        var only = new HashMap<>(RunReport.only(figures, ask.only()));
        row.at().forEach((axis, member) -> only.merge(axis, Set.of(member), DocumentsBehind::both));
        if (only.values().stream().anyMatch(Set::isEmpty)) {
            return Page.last(List.of());
        }
        var query = new FigureQuery(span, List.of(), only, false);
        return figures.documents(query, sides(), portion, reads::at)
                .with(ids -> reads.port(SalesHistory.class).heads(ids));
    }

    private static Set<Member> both(Set<Member> some, Set<Member> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /// A row of a month is of no other days, which need not be read to find that out.
    private Optional<Span> within(Span span) {
        var narrowed = Optional.of(span);
        for (var each : row.at().entrySet()) {
            narrowed = narrowed.flatMap(days -> days.within(each.getKey(), each.getValue()));
        }
        return narrowed;
    }

    /// Those that the report adds up; what a share is of does not say what stands on a row.
    private Set<Side> sides() {
        if (!(report.source() instanceof Report.Source.OfFigures(var _, var measures))) {
            return Set.of(Side.values());
        }
        var sides = measures.stream()
                .flatMap(measure -> measure.fold() instanceof Fold.Total(var terms) ? terms.stream() : Stream.of())
                .flatMap(term -> term.sides().stream())
                .collect(Collectors.toUnmodifiableSet());
        return sides.isEmpty() ? Set.of(Side.values()) : sides;
    }

    @Override
    public Collection<Person> shows(Page<Document.Head> answer) {
        return answer.rows().stream().flatMap(head -> head.customer().stream()).map(Person::customer).toList();
    }
}
