package org.threeplug.states;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.kernel.Refusal;

/// The states of a kind of thing and every way between them. What is no way is refused, and says so.
///
/// @param field that holds the state
/// @param first in which a new thing is
public record Machine<S extends Enum<S>, T>(String field, Class<S> of, S first, List<Transition<S, T>> transitions) {

    public Machine {
        transitions = List.copyOf(transitions);
        if (transitions.stream().map(Transition::key).distinct().count() < transitions.size()) {
            throw new IllegalArgumentException("Two transitions of %s have one key".formatted(field));
        }
    }

    public Optional<Transition<S, T>> transition(String key) {
        return transitions.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /// The ways out of a state.
    public List<Transition<S, T>> from(Object state) {
        return transitions.stream().filter(each -> each.from().contains(state)).toList();
    }

    public Set<String> rights() {
        var rights = new LinkedHashSet<String>();
        transitions.forEach(each -> rights.add(each.right()));
        return rights;
    }

    /// Everything that speaks against a way.
    ///
    /// @param called what a person calls the thing
    /// @param state in which it is
    public List<Refusal> against(String key, T thing, String called, Object state, boolean hasReason) {
        var found = transition(key);
        if (found.isEmpty()) {
            return List.of(Refusal.of("states.unknown", key));
        }
        var way = found.get();
        if (!way.from().contains(state)) {
            return List.of(Refusal.of("states.no-way", called, state.toString(), way.to().toString()));
        }
        var reason = way.reason() && !hasReason
                ? Stream.of(new Refusal("states.reason-needed", List.of(called), "reason"))
                : Stream.<Refusal>empty();
        return Stream.concat(reason, way.guards().stream().flatMap(guard -> guard.against(thing).stream())).toList();
    }
}
