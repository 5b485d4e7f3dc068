package org.threeplug.persistence.gate;

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

    static Optional<Refusal> refusal(Object command) {
        return inside(command, "", "");
    }

    static Optional<Refusal> refusal(Justification why) {
        return why.reason().flatMap(reason -> inside(reason, "reason", "reason"));
    }

    private static Optional<Refusal> inside(Object value, String name, String path) {
        return switch (value) {
            case String text -> text(text, name, path);
            case Optional<?> maybe when maybe.isPresent() -> inside(maybe.get(), name, path);
            case Collection<?> all -> first(all, name, path);
            case Map<?, ?> map -> first(map.keySet(), name, path).or(() -> first(map.values(), name, path));
            case CartLine line when line.product().isPresent() -> Optional.empty();
            case Cart.Buyer _ -> Optional.empty();
            case Cart.Voided _ -> Optional.empty();
            case Record parts -> parts(parts, path);
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> text(String text, String name, String path) {
        var plain = ONE_LINE.contains(name) ? PlainText.isPlainLine(text) : PlainText.isPlain(text);
        return plain ? Optional.empty() : Optional.of(new Refusal(CODE, List.of(), path));
    }

    private static Optional<Refusal> first(Collection<?> all, String name, String path) {
        for (var one : all) {
            var refused = inside(one, name, path);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> parts(Record parts, String path) {
        for (var part : PARTS.get(parts.getClass())) {
            var value = value(part, parts);
            if (value.isPresent()) {
                var below = path.isEmpty() ? part.name() : path + "." + part.name();
                var refused = inside(value.get(), part.name(), below);
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return Optional.empty();
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
