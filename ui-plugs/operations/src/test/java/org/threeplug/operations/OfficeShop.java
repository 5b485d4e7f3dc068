package org.threeplug.operations;

import com.google.inject.Injector;
import java.util.Locale;
import org.threeplug.office.PlugShop;
import org.threeplug.office.records.RecordScreen;
import org.threeplug.records.RecordType;

/// The office of a day of trade.
public final class OfficeShop extends PlugShop {

    public OfficeShop() {
        this(Locale.ENGLISH);
    }

    public OfficeShop(Locale locale) {
        super(locale, new OperationsWiring(), OfficeContributions.all());
    }

    /// The place of a declared kind.
    public RecordScreen records(RecordType type) {
        return records(injector(), type);
    }

    /// The same for somebody else.
    public RecordScreen records(Injector person, RecordType type) {
        var screen = OperationsFeatures.screen(type);
        return person.createChildInjector(binder -> {
                    binder.bind(RecordType.class).toInstance(type);
                    binder.bind(screen);
                })
                .getInstance(screen);
    }
}
