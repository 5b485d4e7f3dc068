package org.threeplug.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a command asks for, as 32 bytes: the SHA-256 of its parts in one canonical form. The same content has the same
/// fingerprint in every run and on every computer; what the record is called in the program plays no part, only the names of the
/// components do, and which of several kinds a part is. A part that is empty is left out, so that a part added later changes nothing while it is not
/// used.
public final class Fingerprint {

    /// A component by its name.
    private record Part(byte[] name, Method accessor) {}

    /// @param variant which of several kinds it is; empty where there is one
    private record Shape(String variant, List<Part> parts) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            boolean oneOfMany = Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
            return new Shape(oneOfMany ? type.getSimpleName() : "", parts(type));
        }

        private List<Part> parts(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.isAnnotationPresent(MadeAnew.class))
                    .sorted(Comparator.comparing(component -> component.getName()))
                    .map(component -> new Part(
                            component.getName().getBytes(StandardCharsets.UTF_8), open(component.getAccessor())))
                    .toList();
        }
    };

    private byte[] bytes = new byte[1024];
    private int size;

    private Fingerprint() {}

    /// @throws IllegalArgumentException when the command holds what has no canonical form
    public static byte[] of(Command<?> command) {
        var form = new Fingerprint();
        form.value(command);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(form.bytes, 0, form.size);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> put('0');
            case Essence part when !(part instanceof Command<?>) -> value(part.essence());
            case String text -> text('s', text);
            case Long number -> number('n', number);
            case Integer number -> number('n', number);
            case Short number -> number('n', number);
            case Boolean flag -> put(flag ? '1' : 'f');
            case UUID id -> {
                number('u', id.getMostSignificantBits());
                number('u', id.getLeastSignificantBits());
            }
            case Optional<?> maybe -> value(maybe.orElse(null));
            case Enum<?> constant -> text('e', constant.name());
            case BigDecimal decimal -> text('d', decimal.toPlainString());
            case Currency currency -> text('c', currency.getCurrencyCode());
            case Temporal time -> text('t', time.toString());
            case Duration time -> text('t', time.toString());
            case ZoneId zone -> text('z', zone.getId());
            case Locale language -> text('l', language.toLanguageTag());
            case byte[] content -> block('b', content);
            case SequencedCollection<?> all when !(all instanceof java.util.Set<?>) -> each('[', all);
            case Collection<?> all -> anyOrder('{', all.stream().map(Fingerprint::form).toList());
            case Map<?, ?> map ->
                anyOrder('m', map.entrySet().stream()
                        .map(entry -> form(List.of(entry.getKey(), entry.getValue())))
                        .toList());
            case Record parts -> parts(parts);
            default -> throw new IllegalArgumentException("no canonical form of a " + value.getClass().getName());
        }
    }

    private void parts(Record whole) {
        var shape = SHAPES.get(whole.getClass());
        put('(');
        if (!shape.variant().isEmpty()) {
            text('v', shape.variant());
        }
        for (var part : shape.parts()) {
            var value = read(part, whole);
            if (!(value instanceof Optional<?> maybe && maybe.isEmpty())) {
                block('=', part.name());
                value(value);
            }
        }
        put(')');
    }

    private void each(char mark, Collection<?> all) {
        number(mark, all.size());
        all.forEach(this::value);
    }

    /// What has no order is written in the order of its bytes.
    private void anyOrder(char mark, List<byte[]> forms) {
        var sorted = new ArrayList<>(forms);
        sorted.sort(Arrays::compare);
        number(mark, sorted.size());
        sorted.forEach(form -> block('|', form));
    }

    private static byte[] form(Object value) {
        var form = new Fingerprint();
        form.value(value);
        return Arrays.copyOf(form.bytes, form.size);
    }

    private void text(char mark, String text) {
        block(mark, text.getBytes(StandardCharsets.UTF_8));
    }

    private void block(char mark, byte[] content) {
        number(mark, content.length);
        room(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    private void number(char mark, long number) {
        room(1 + Long.BYTES);
        bytes[size++] = (byte) mark;
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    private void put(char mark) {
        room(1);
        bytes[size++] = (byte) mark;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private static @Nullable Object read(Part part, Record of) {
        try {
            return part.accessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("a part cannot be read: " + part.accessor(), e);
        }
    }

    private static Method open(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }
}
