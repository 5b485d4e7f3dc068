package org.threeplug.operations.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.identity.Role;
import org.threeplug.identity.RoleList;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.records.Entry;
import org.threeplug.records.OneRecord;
import org.threeplug.records.Row;
import org.threeplug.records.SaveEntry;
import org.threeplug.reports.own.OwnReport;
import org.threeplug.directories.OwnReports;

/// Lays the pages on which a report of the shop's own is put together, each change a page in the place of the one before.
final class Builders {

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReportPages made;
    private final Asks asks;
    private final Office office;
    private final Surface surface;
    private final ReportWords words;

    Builders(ReportPages made, Asks asks, Office office, Surface surface, ReportWords words) {
        this.made = made;
        this.asks = asks;
        this.office = office;
        this.surface = surface;
        this.words = words;
    }

    /// @param query what the list below begins with
    void open(Pages pages, ReportDraft draft, ListQuery query) {
        office.work().run(this::roles, roles -> pages.open(page(pages, draft, query, roles, Optional.empty())));
    }

    /// By their keys, for whoever may see them.
    private Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        if (office.may("identity.users")) {
            asks.ask(new RoleList(List.of())).stream().filter(Role::active).forEach(role -> roles.put(role.key(), role.name()));
        }
        return roles;
    }

    private ReportPage page(Pages pages, ReportDraft draft, ListQuery query, Map<String, String> roles, Optional<String> begins) {
        var model = made.model(draft.report(), suited(query, draft));
        // what stands in the builder by then, such as a name that was typed meanwhile
        var now = new AtomicReference<Supplier<ReportDraft>>(() -> draft);
        var page = made.page(
                pages,
                model,
                (other, changed) -> pages.instead(page(pages, now.get().get(), other, roles, Optional.of("filter." + changed))),
                begins.or(() -> Optional.of("builder.name")));
        var builder = page.builds(save -> new ReportBuilder(
                draft,
                model,
                words,
                surface,
                roles,
                made.sources(),
                (other, changed) -> {
                    model.list.stop();
                    pages.instead(page(pages, other, model.list.query().get(), roles, Optional.of("builder." + changed)));
                },
                save),
                built -> save(built, model, own -> own.report().ifPresent(report -> pages.instead(made.own(pages, own, report)))));
        now.set(builder::now);
        return page;
    }

    /// By what its rows are told apart already they are not told apart further.
    private static ListQuery suited(ListQuery query, ReportDraft draft) {
        return ReportNarrowed.by(query).filter(by -> !draft.report().takes(by)).isPresent()
                ? query.filter(ReportNarrowed.BY, Optional.empty())
                : query;
    }

    private void save(ReportBuilder builder, ReportModel model, Consumer<OwnReport> then) {
        var draft = builder.now();
        var query = model.list.query().get();
        var days = ReportDraft.preset(query);
        if (draft.name().isEmpty()) {
            surface.notices().say(Notice.of(Meaning.CAUTION, surface.text("builder.name-missing")));
            builder.askForName();
        } else if (days.isEmpty()) {
            surface.notices().say(Notice.of(Meaning.CAUTION, surface.text("builder.days-missing")));
        } else {
            office.work().run(() -> before(draft), before -> submit(draft.entry(before, query, days.get()), draft, then));
        }
    }

    private Entry before(ReportDraft draft) {
        return draft.from()
                .flatMap(own -> asks.ask(new OneRecord(OwnReports.TYPE, own.id())))
                .map(Row::entry)
                .orElseGet(() -> Entry.blank(Ids.next()));
    }

    private void submit(Entry entry, ReportDraft draft, Consumer<OwnReport> then) {
        office.submit(busy, new SaveEntry(Ids.next(), OwnReports.TYPE, entry, draft.from().isEmpty()), outcome -> {
            switch (outcome) {
                case Outcome.Done<Entry>(var saved, _) -> {
                    var own = OwnReport.of(saved);
                    surface.done("builder.saved", own.name());
                    office.work().run(made::own, _ -> then.accept(own));
                }
                case Outcome.Refused<Entry>(var why) -> surface.refused(why);
            }
        });
    }
}
