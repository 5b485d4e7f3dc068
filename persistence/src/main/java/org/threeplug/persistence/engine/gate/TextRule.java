package org.threeplug.persistence.engine.gate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.PlainText;
import org.threeplug.kernel.Refusal;
import org.threeplug.records.Entry;

/// One rule for all texts of all commands: they are nothing but text ([PlainText]), and names, codes and the like are of one
/// line. What a command repeats from the books is not judged again, so that a name which got in before the rule stops no
/// sale and can be put right.
final class TextRule {

    private static final String CODE = "input.plain-text";

    /// What stands in one line wherever it is shown.
    private static final Set<String> ONE_LINE = Set.of(
            "name", "businessName", "login", "code", "number", "label", "phone", "email", "taxNumber", "unit", "role",
            "brand", "barcode", "barcodes", "reference", "series", "account", "group");

    /// What an editor began with.
    private static final String SEEN = "seen";

    /// A part of a record in which a text may be.
    private record Part(String name, Method accessor) {}

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.getName().equals(SEEN) && mayHoldText(component.getType()))
                    .map(component -> new Part(component.getName(), open(component.getAccessor())))
                    .toList();
        }
    };

    private TextRule() {}

    static void gather(Object command, List<Refusal> found) {
        inside(command, "", "", found);
    }

    static void gather(Justification why, List<Refusal> found) {
        why.reason().ifPresent(reason -> inside(reason, "reason", "reason", found));
    }

    private static void inside(Object value, String name, String path, List<Refusal> found) {
        switch (value) {
            case String text -> text(text, name, path, found);
            case Optional<?> maybe when maybe.isPresent() -> inside(maybe.get(), name, path, found);
            case List<?> all -> {
                for (int i = 0; i < all.size(); i++) {
                    inside(all.get(i), name, path + "[" + i + "]", found);
                }
            }
            case Collection<?> all -> all.forEach(one -> inside(one, name, path, found));
            case Map<?, ?> map -> {
                map.keySet().forEach(one -> inside(one, name, path, found));
                map.values().forEach(one -> inside(one, name, path, found));
            }
            case CartLine line when line.product().isPresent() -> {}
            case Cart.Buyer _ -> {}
            case Cart.Voided _ -> {}
            // its declaration knows which of its texts have several lines
            case Entry _ -> {}
            case Record parts -> parts(parts, path, found);
            default -> {}
        }
    }

    private static void text(String text, String name, String path, List<Refusal> found) {
        var plain = ONE_LINE.contains(name) ? PlainText.isPlainLine(text) : PlainText.isPlain(text);
        if (!plain) {
            found.add(new Refusal(CODE, List.of(), path));
        }
    }

    private static void parts(Record parts, String path, List<Refusal> found) {
        for (var part : PARTS.get(parts.getClass())) {
            value(part, parts)
                    .ifPresent(value -> inside(
                            value, part.name(), path.isEmpty() ? part.name() : path + "." + part.name(), found));
        }
    }

    private static Optional<Object> value(Part part, Record parts) {
        try {
            return Optional.ofNullable(part.accessor().invoke(parts));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a part of a command cannot be read: " + part.name(), e);
        }
    }

    /// Money, quantities and what else the kernel has are no texts.
    private static boolean mayHoldText(Class<?> type) {
        return type == String.class
                || type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.isSealed()
                || type.isRecord() && !type.getPackageName().equals(PlainText.class.getPackageName());
    }

    private static Method open(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }
}
