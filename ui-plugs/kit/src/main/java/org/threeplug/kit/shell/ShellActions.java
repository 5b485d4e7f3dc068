package org.threeplug.kit.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.threeplug.kit.pattern.PaletteModel;

/// What the window asks of the application around it.
///
/// @param lock puts the sign-in in front, everything stays open behind it
/// @param known what Ctrl+K offers beside the places without asking anybody, such as actions and settings
/// @param find looks for things by words, for Ctrl+K; called away from the screen's thread
/// @param languages to choose from
public record ShellActions(
        Runnable lock,
        Runnable signOut,
        Supplier<List<PaletteModel.Entry>> known,
        Function<String, List<PaletteModel.Entry>> find,
        List<Locale> languages) {}
