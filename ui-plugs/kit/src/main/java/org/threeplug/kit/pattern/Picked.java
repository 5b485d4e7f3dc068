package org.threeplug.kit.pattern;

import java.util.function.Function;
import javafx.util.StringConverter;

/// The words of a choice, which is picked and never typed.
public final class Picked<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public Picked(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("A choice is picked, not typed: " + typed);
    }
}
