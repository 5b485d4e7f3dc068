package org.threeplug.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.threeplug.kernel.Justification;

/// The last step on a way that needs somebody's word: who leads along the way shows it when all else is decided, and goes on
/// with the word.
///
/// @param title of the step
/// @param form asks anew each time
/// @param ask takes the word that was typed; what is wrong with it is said in the form, and nothing else happens
public record LastWord(String title, Supplier<Node> form, Consumer<Consumer<Justification>> ask) {}
