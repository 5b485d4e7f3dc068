package org.threeplug.operations.parties;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;
import org.threeplug.office.Surface;
import org.threeplug.office.records.Beside;
import org.threeplug.office.records.KindOffice;
import org.threeplug.office.records.RecordScreen;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordType;

/// The suppliers, declared, and beside each which customer they are.
public final class SuppliersScreen extends RecordScreen {

    @Inject
    SuppliersScreen(KindOffice.Shared shared, RecordType type, Provider<PartyModel> parties) {
        super(shared, type, new AlsoCustomers(shared.surface(), parties));
    }

    private record AlsoCustomers(Surface surface, Provider<PartyModel> parties) implements Beside {

        @Override
        public void tabs(DetailPattern detail, Entry entry) {
            var model = parties.get();
            var who = new InRole(PartyRole.SUPPLIER, entry.id());
            if (model.mayBeSeen()) {
                detail.tab("party", PartyTab.title(surface), () -> new PartyTab(model, surface, who));
            }
        }
    }
}
