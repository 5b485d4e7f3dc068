package org.threeplug.operations.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.documents.Document;
import org.threeplug.kit.Icon;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.office.Asks;
import org.threeplug.office.ListPage;
import org.threeplug.office.Office;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.operations.documents.DocumentPages;
import org.threeplug.questions.Asking;
import org.threeplug.reports.DocumentsBehind;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportAsk;
import org.threeplug.reports.ReportRow;

/// The documents that a row of a report, or a mark of its picture, is made of.
final class BehindPage extends ListPage<Document.Head> {

    /// What is looked behind.
    ///
    /// @param said what a person calls the row
    record Behind(Report report, ReportAsk ask, Map<Axis, Member> at, String said) {

        DocumentsBehind question(Portion portion) {
            return new DocumentsBehind(report, ask, new ReportRow(at, List.of()), portion);
        }
    }

    /// They come part by part, each behind the document before it.
    private record Rows(Asks asks, Behind behind, Asking by) implements RowSource<Document.Head> {

        @Override
        public Page<Document.Head> page(ListQuery query, Optional<String> after, int atMost) {
            return asks.ask(behind.question(new Portion(after, atMost)), by);
        }

        @Override
        public RowSource<Document.Head> asked(Asking other) {
            return new Rows(asks, behind, other);
        }
    }

    BehindPage(Behind behind, Asks asks, Office office, Surface surface, Pages pages, DocumentPages documents) {
        super(
                surface,
                "report.behind",
                new ListModel<>(new Rows(asks, behind, new Asking()), office.work()),
                documents.columns());
        beneath(behind.said().isEmpty() ? surface.text("report.behind") : behind.said());
        list().unsearchable();
        list().onOpen(head -> pages.open(documents.document(pages, head.id())));
        empty(Icon.RECEIPT, "report.behind");
    }
}
