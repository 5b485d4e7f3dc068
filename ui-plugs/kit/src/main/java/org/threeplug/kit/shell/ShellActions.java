package org.threeplug.kit.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.threeplug.kit.pattern.PaletteModel;

/// What the window asks of the application around it.
///
/// @param lock puts the sign-in in front, everything stays open behind it
/// @param find looks for things by words, for Ctrl+K; called away from the screen's thread
/// @param languages to choose from
public record ShellActions(
        Runnable lock,
        Runnable signOut,
        Function<String, List<PaletteModel.Entry>> find,
        List<Locale> languages) {}
