package org.threeplug.parties;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.kernel.Declared;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;
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
    /// @param into the one that took their place, where they were merged
    /// @param merged those whose place they took
    /// @param twins who may be the same in the same role, and is not merged yet
    public record Answer(Optional<Known> joined, List<Alike> alike, Optional<Known> into, List<Known> merged, List<Alike> twins) {

        private static final Answer NOBODY = new Answer(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

        public Answer {
            alike = List.copyOf(alike);
            merged = List.copyOf(merged);
            twins = List.copyOf(twins);
        }

        Stream<Known> of(PartyRole side, PartyRole own) {
            var others = Stream.concat(joined.stream(), alike.stream().map(Alike::who));
            var same = Stream.of(into.stream(), merged.stream(), twins.stream().map(Alike::who)).flatMap(some -> some);
            return side == own ? same : others;
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
        var all = parties.others(record);
        var joined = known(parties, all, role.other()).findFirst();
        boolean isMerged = parties.own(record).filter(PartyRole::isMerged).isPresent();
        var into = isMerged ? known(parties, all, role).findFirst() : Optional.<Known>empty();
        return new Answer(
                joined,
                joined.isPresent() || isMerged ? List.of() : alike(parties, role.other()).filter(other -> isFree(parties, other)).toList(),
                into,
                isMerged ? List.of() : known(parties, all, role.merged()).toList(),
                isMerged ? List.of() : alike(parties, role).filter(other -> isApart(parties, all, other)).toList());
    }

    private static Stream<Known> known(Parties parties, List<InRole> all, PartyRole role) {
        return all.stream().filter(other -> other.role() == role).flatMap(other -> parties.known(new InRole(role.side(), other.record())).stream());
    }

    /// Whether nobody is joined with them, and nobody took their place.
    private boolean isFree(Parties parties, Alike other) {
        return parties.own(other.who().record()).filter(PartyRole::isMerged).isEmpty()
                && parties.others(other.who().record()).stream().noneMatch(each -> each.role().side() == role);
    }

    private boolean isApart(Parties parties, List<InRole> all, Alike other) {
        var who = other.who().record();
        return !who.equals(record)
                && all.stream().noneMatch(each -> each.record().equals(who))
                && parties.own(who).filter(PartyRole::isMerged).isEmpty();
    }

    private Stream<Alike> alike(Parties parties, PartyRole side) {
        return parties.known(new InRole(role, record)).stream()
                .flatMap(me -> parties.like(side, me, MOST).stream().map(other -> new Alike(other, me.same(other))))
                .sorted(Comparator.comparingInt(other -> -other.same().size()));
    }

    @Override
    public Collection<Person> shows(Answer answer) {
        return answer.of(PartyRole.CUSTOMER, role).map(who -> Person.customer(who.record())).toList();
    }
}
