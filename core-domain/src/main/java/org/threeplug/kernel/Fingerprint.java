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
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
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

    /// How a value of one class is written.
    private interface Writer {
        void write(Fingerprint form, Object value);

        static <T> Writer of(Class<T> type, BiConsumer<Fingerprint, T> write) {
            return (form, value) -> write.accept(form, type.cast(value));
        }
    }

    /// Found once for each class: a sale has some two hundred parts, and asking for the kind of each takes longer than writing it.
    private static final ClassValue<Writer> WRITERS = new ClassValue<>() {
        @Override
        protected Writer computeValue(Class<?> type) {
            return KINDS.stream()
                    .filter(kind -> kind.of().isAssignableFrom(type))
                    .map(Kind::writer)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no canonical form of a " + type.getName()));
        }
    };

    private record Kind(Class<?> of, Writer writer) {

        static <T> Kind of(Class<T> type, BiConsumer<Fingerprint, T> write) {
            return new Kind(type, Writer.of(type, write));
        }
    }

    /// The first that fits counts.
    private static final List<Kind> KINDS = List.of(
            Kind.of(Command.class, Fingerprint::parts),
            Kind.of(Essence.class, (form, part) -> form.value(part.essence())),
            Kind.of(String.class, (form, text) -> form.text('s', text)),
            Kind.of(Long.class, (form, number) -> form.number('n', number)),
            Kind.of(Integer.class, (form, number) -> form.number('n', number)),
            Kind.of(Short.class, (form, number) -> form.number('n', number)),
            Kind.of(Boolean.class, (form, flag) -> form.put(flag ? '1' : 'f')),
            Kind.of(UUID.class, (form, id) -> {
                form.number('u', id.getMostSignificantBits());
                form.number('u', id.getLeastSignificantBits());
            }),
            Kind.of(Optional.class, (form, maybe) -> form.value(((Optional<?>) maybe).orElse(null))),
            Kind.of(Enum.class, (form, constant) -> form.text('e', constant.name())),
            Kind.of(Registered.class, (form, one) -> form.text('e', one.name())),
            Kind.of(BigDecimal.class, (form, decimal) -> form.text('d', decimal.toPlainString())),
            Kind.of(Currency.class, (form, currency) -> form.text('c', currency.getCurrencyCode())),
            Kind.of(Temporal.class, (form, time) -> form.text('t', time.toString())),
            Kind.of(Duration.class, (form, time) -> form.text('t', time.toString())),
            Kind.of(ZoneId.class, (form, zone) -> form.text('z', zone.getId())),
            Kind.of(Locale.class, (form, language) -> form.text('l', language.toLanguageTag())),
            Kind.of(byte[].class, (form, content) -> form.block('b', content)),
            Kind.of(Set.class, (form, all) -> form.anyOrder('{', forms(all))),
            Kind.of(SequencedCollection.class, (form, all) -> form.each('[', (Collection<?>) all)),
            Kind.of(Collection.class, (form, all) -> form.anyOrder('{', forms(all))),
            Kind.of(Map.class, (form, map) -> form.anyOrder('m', entries(map))),
            Kind.of(Record.class, Fingerprint::parts));

    private byte[] bytes = new byte[4096];
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
        if (value == null) {
            put('0');
        } else {
            WRITERS.get(value.getClass()).write(this, value);
        }
    }

    private void parts(Object whole) {
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

    private static List<byte[]> forms(Collection<?> all) {
        return all.stream().map(Fingerprint::form).toList();
    }

    private static List<byte[]> entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> form(List.of(entry.getKey(), entry.getValue())))
                .toList();
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

    private static @Nullable Object read(Part part, Object of) {
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
