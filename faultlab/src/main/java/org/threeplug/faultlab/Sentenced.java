package org.threeplug.faultlab;

import java.util.Locale;
import java.util.ResourceBundle;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;

/// Whether a failure ends in a sentence that a person can do something with.
final class Sentenced {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            "org.threeplug.texts.refusals",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentenced() {}

    static boolean is(RuntimeException failure) {
        return switch (failure) {
            case Fault fault -> SENTENCES.containsKey("fault." + fault.code());
            case RefusedException refused ->
                SENTENCES.containsKey("refused." + refused.refusal().code());
            default -> false;
        };
    }

    static String code(RuntimeException failure) {
        return switch (failure) {
            case Fault fault -> fault.code();
            case RefusedException refused -> refused.refusal().code();
            default -> failure.getClass().getSimpleName();
        };
    }
}
