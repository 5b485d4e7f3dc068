package org.threeplug.operations;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.name.Named;
import org.threeplug.kit.Formats;
import org.threeplug.kit.Texts;
import org.threeplug.operations.office.Surface;

/// Wires the office screens. From the host it needs the ports, the gate, and for each session an `Actor`, `Formats`,
/// `Work`, `Panels`, `Notices` and an `InstantSource`. Models and pages are made anew for whoever asks for one.
public final class OfficeWiring extends AbstractModule {

    @Provides
    @Singleton
    @Named(Surface.TEXTS)
    Texts texts(Formats formats) {
        return Texts.of(Surface.BUNDLE, formats, OfficeWiring.class.getClassLoader());
    }
}
