package org.threeplug.office;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
import java.util.List;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kit.Submission;
import org.threeplug.kit.pattern.ListExports;
import org.threeplug.office.records.KindWords;
import org.threeplug.office.records.RecordsWiring;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// What the pages of a plug are made of. From the host it needs the ports, the gate, and for each session an `Actor`, `Formats`, `Work`,
/// `Panels`, `Notices`, `ListMemory`, `SavePlace` and an `InstantSource`. Models and pages are made anew for whoever asks for one.
public final class OfficeWiring extends AbstractModule {

    private final String bundle;
    private final ClassLoader loader;

    /// @param bundle the base name of the words of the plug's own pages
    /// @param loader the plug's
    public OfficeWiring(String bundle, ClassLoader loader) {
        this.bundle = bundle;
        this.loader = loader;
    }

    @Override
    protected void configure() {
        List.of(Office.class, Asks.class, Surface.class, Approval.class, Bulk.class, RowHistory.class).forEach(this::bind);
        bind(OfficeExports.class);
        bind(ListExports.class).to(OfficeExports.class);
        install(new RecordsWiring());
    }

    /// One for all models: whoever asks again may stand in another form by then.
    @Provides
    @Singleton
    Submission submission(CommandGate gate) {
        return new Submission(gate);
    }

    @Provides
    @Singleton
    @Named(Surface.TEXTS)
    Texts texts(Formats formats) {
        return words(bundle, formats, loader);
    }

    /// The plug's own words, those of the office, and those made of the declared kinds.
    public static Texts words(String bundle, Formats formats, ClassLoader loader) {
        return KindWords.into(
                Texts.of(Surface.BUNDLE, formats, OfficeWiring.class.getClassLoader()).behind(bundle, loader));
    }
}
