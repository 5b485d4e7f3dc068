package org.threeplug.operations.sales;

import java.util.List;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Meaning;

/// One sentence to the cashier: a text key with what fills its places.
///
/// @param told what is known of the goods besides
public record Saying(Meaning meaning, String key, List<Object> arguments, List<KnownOfGoods> told) {

    public Saying(Meaning meaning, String key, List<Object> arguments) {
        this(meaning, key, arguments, List.of());
    }

    public static final Saying NOTHING = new Saying(Meaning.NEUTRAL, "", List.of());

    static Saying info(String key, Object... arguments) {
        return new Saying(Meaning.INFO, key, List.of(arguments));
    }

    static Saying done(String key, Object... arguments) {
        return new Saying(Meaning.SUCCESS, key, List.of(arguments));
    }

    static Saying caution(String key, Object... arguments) {
        return new Saying(Meaning.CAUTION, key, List.of(arguments));
    }

    static Saying refused(Refusal refusal) {
        return new Saying(Meaning.CAUTION, "refused." + refusal.code(), List.copyOf(refusal.arguments()));
    }

    /// A fault keeps its searchable code; anything else is named by its kind.
    static Saying failed(Throwable failure) {
        return failure instanceof Fault fault
                ? new Saying(Meaning.DANGER, "fault." + fault.code(), List.of(fault.code()))
                : new Saying(Meaning.DANGER, "kit.fault", List.of(failure.getClass().getSimpleName()));
    }

    Saying telling(List<KnownOfGoods> known) {
        return new Saying(meaning, key, arguments, known);
    }

    /// Whether it answers what something costs.
    boolean isPrice() {
        return key.startsWith("till.price.is");
    }

    /// The same without the name and the price, which stand beside it in large letters.
    Saying about() {
        return new Saying(meaning, key.replace("till.price.is", "till.price.about"), arguments, told);
    }

    public boolean isNothing() {
        return key.isEmpty();
    }
}
