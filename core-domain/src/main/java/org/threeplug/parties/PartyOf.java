package org.threeplug.parties;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// Who a customer is as a supplier, or the other way round: the one they were joined with, or those who may be the same. Whoever may not look at
/// both is told of nobody.
@Declared("parties.of")
@Asked(right = Asked.BY_ANYBODY)
public record PartyOf(PartyRole role, UUID record) implements PersonalQuestion<PartyOf.Answer> {

    private static final int MOST = 8;

    /// @param joined with whom they were joined
    /// @param alike who may be the same, those with most in common first; none while they are joined with somebody
    public record Answer(Optional<Known> joined, List<Alike> alike) {

        private static final Answer NOBODY = new Answer(Optional.empty(), List.of());

        public Answer {
            alike = List.copyOf(alike);
        }
    }

    /// @param same what both have in common
    public record Alike(Known who, Set<Known.Trait> same) {}

    @Override
    public Answer ask(Reads reads) {
        if (!reads.asker().may(role.seenBy()) || !reads.asker().may(role.other().seenBy())) {
            return Answer.NOBODY;
        }
        var parties = reads.port(Parties.class);
        var joined = parties.others(record).stream()
                .filter(other -> other.role() == role.other())
                .flatMap(other -> parties.known(other).stream())
                .findFirst();
        return new Answer(joined, joined.isPresent() ? List.of() : alike(parties));
    }

    private List<Alike> alike(Parties parties) {
        return parties.known(new InRole(role, record)).stream()
                .flatMap(me -> parties.like(role.other(), me, MOST).stream().map(other -> new Alike(other, me.same(other))))
                .filter(other -> parties.others(other.who().record()).isEmpty())
                .sorted(Comparator.comparingInt(other -> -other.same().size()))
                .toList();
    }

    @Override
    public Collection<Person> shows(Answer answer) {
        return role == PartyRole.CUSTOMER
                ? List.of()
                : Stream.concat(answer.joined().stream(), answer.alike().stream().map(Alike::who))
                        .map(who -> Person.customer(who.record()))
                        .toList();
    }
}
