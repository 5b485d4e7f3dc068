package org.threeplug.persistence.engine.journal;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.persistence.engine.personal.PersonKeys;

/// What a record keeps of a command's fingerprint. Where its rows tell about persons, so may the fingerprint: it is keyed with
/// theirs and names them, so that nobody can try out what was erased.
record Recognition(String kept) {

    private static final String SEPARATOR = " ";

    /// @return empty when one of the persons was erased
    static Optional<Recognition> of(byte[] content, List<RowChange> changes, PersonKeys keys) {
        var persons = new LinkedHashSet<UUID>(2);
        for (var change : changes) {
            Sealing.person(change, keys).ifPresent(persons::add);
        }
        persons.forEach(keys::give);
        return keyed(content, persons, keys).map(Recognition::new);
    }

    /// Empty when nobody can tell, because somebody was erased.
    Optional<Boolean> isOf(byte[] content, PersonKeys keys) {
        var persons = Stream.of(kept.split(SEPARATOR)).skip(1).map(UUID::fromString).toList();
        return keyed(content, persons, keys).map(kept::equals);
    }

    private static Optional<String> keyed(byte[] content, SequencedCollection<UUID> persons, PersonKeys keys) {
        var sum = content;
        for (var person : persons) {
            var keyed = keys.keyed(person, sum);
            if (keyed.isEmpty()) {
                return Optional.empty();
            }
            sum = keyed.get();
        }
        return Optional.of(Stream.concat(
                        Stream.of(Base64.getUrlEncoder().withoutPadding().encodeToString(sum)),
                        persons.stream().map(UUID::toString))
                .collect(Collectors.joining(SEPARATOR)));
    }
}
