package org.threeplug.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/// Who is signed in, and whose word was given: what the gate believes, instead of what an actor says of itself. Whoever composes a
/// store hands it to the sign-in and to the gate and to nobody else. It lives as long as the process; what nobody holds any more
/// is forgotten.
public final class Sessions {

    /// How somebody showed who they are. A lock of that secret counts for who is signed in by it.
    public enum Way {
        PIN,
        PASSWORD,
        /// A program that has a key of theirs.
        KEY,
        /// A program that works for whoever owns the files.
        OWN_HAND
    }

    /// @param key by which a program acts for the person
    private record Holder(UUID person, Origin origin, Way way, Optional<UUID> key) {}

    /// @param asking by whom alone it may be used, as long as they are signed in
    /// @param spentOn the key of the command that used it up; that command may be given again when its answer got lost
    private record Word(UUID person, ApprovalNeed need, Session asking, Optional<UUID> spentOn) {}

    private final Map<Session, Holder> holders = new WeakHashMap<>();
    private final Map<Session, Word> words = new WeakHashMap<>();

    /// Somebody whose secret was right is signed in.
    ///
    /// @return the same with the proof
    public Actor opened(Actor person, Way way) {
        return opened(person, way, Optional.empty());
    }

    /// A program whose key was right acts for somebody, with no more than the key lets it.
    public Actor openedByKey(UUID key, Actor person) {
        return opened(person, Way.KEY, Optional.of(key));
    }

    private synchronized Actor opened(Actor person, Way way, Optional<UUID> key) {
        var session = new Session();
        holders.put(session, new Holder(person.user(), person.origin(), way, key));
        return person.with(session);
    }

    /// By which key somebody acts; empty for people themselves and for the program.
    public Optional<People.Key> key(Session session, People people) {
        return holder(session).flatMap(Holder::key).flatMap(people::key);
    }

    /// Somebody whose secret was right gives their word for one need of somebody else.
    public synchronized Approval word(Actor approver, ApprovalNeed need, Actor asking) {
        var proof = new Session();
        words.put(proof, new Word(approver.user(), need, asking.session(), Optional.empty()));
        return new Approval(approver.with(proof), need);
    }

    public synchronized void end(Session session) {
        holders.remove(session);
    }

    private synchronized Optional<Holder> holder(Session session) {
        return Optional.ofNullable(holders.get(session));
    }

    private synchronized Optional<Word> word(Session proof) {
        return Optional.ofNullable(words.get(proof));
    }

    /// Who acts, as the books know them now, at the register where they signed in. Whoever was switched off is so for this
    /// command and out with it; whoever was locked is kept out as long as the lock lasts.
    ///
    /// @throws RefusedException when nobody is signed in by that session
    public Actor actor(Actor claimed, People people, Instant now) {
        var holder = holder(claimed.session())
                .filter(known -> known.person().equals(claimed.user()))
                .orElseThrow(() -> new RefusedException("access.not-signed-in"));
        var there = claimed.at(holder.origin());
        var standing = people.standing(holder.person());
        if (standing.isEmpty()) {
            return there.without();
        }
        if (!standing.get().active()) {
            end(claimed.session());
        }
        if (standing.get().locked(holder.way()).filter(now::isBefore).isPresent()) {
            throw new RefusedException("access.locked", standing.get().name());
        }
        var known = standing.get().confirmed(there);
        return holder.key().isEmpty() ? known : narrowed(known, holder.key().get(), people, now);
    }

    /// With no more than the key lets a program do. One that was withdrawn is so from this command on.
    private Actor narrowed(Actor known, UUID id, People people, Instant now) {
        var key = people.key(id)
                .filter(one -> one.person().equals(known.user()))
                .orElseThrow(() -> new RefusedException("access.not-signed-in"));
        key.whyNot(now).ifPresent(why -> {
            end(known.session());
            throw new RefusedException(why);
        });
        return known.with(known.permissions().stream().filter(key.rights()::contains).collect(Collectors.toSet()));
    }

    /// Who asks a question: whoever is signed in, and whoever was asked for their word, for what takes the right that their word
    /// takes, so that they see what they stand behind.
    ///
    /// @throws RefusedException when it is neither
    public Actor asker(Actor claimed, People people, Instant now) {
        var word = word(claimed.session()).filter(given -> given.person().equals(claimed.user()));
        if (word.isEmpty()) {
            return actor(claimed, people, now);
        }
        var alone = claimed.with(Set.of(word.get().need().permission()));
        return people.standing(claimed.user())
                .map(standing -> standing.confirmed(alone))
                .orElseGet(alone::without);
    }

    /// Why, with those words that were really given to this person and are good for this command. The others are none: what they
    /// were for is asked again.
    ///
    /// @param actor who acts, confirmed
    public Justification justification(Justification claimed, Actor actor, UUID key, People people) {
        if (claimed.approver().isEmpty() && claimed.approvals().isEmpty()) {
            return claimed;
        }
        boolean program = holder(actor.session()).filter(known -> known.way() == Way.OWN_HAND).isPresent();
        return new Justification(
                claimed.reason(),
                claimed.approver().filter(_ -> program).map(person -> named(person, people)),
                claimed.approvals().stream()
                        .flatMap(word -> good(word, actor, key, people).stream())
                        .toList());
    }

    /// Nobody's rights: the program says who stood behind it, and the journal names them.
    private static Actor named(Actor person, People people) {
        return people.standing(person.user()).map(standing -> standing.confirmed(person)).orElse(person).without();
    }

    private Optional<Approval> good(Approval claimed, Actor actor, UUID key, People people) {
        return word(claimed.approver().session())
                .filter(word -> word.asking().equals(actor.session()))
                .filter(word -> word.spentOn().filter(other -> !other.equals(key)).isEmpty())
                .flatMap(word -> people.standing(word.person())
                        .map(standing -> new Approval(
                                standing.whole(claimed.approver(), word.person()), word.need())));
    }

    /// The command that they were given for was carried out.
    public synchronized void spend(List<Approval> used, UUID key) {
        for (var approval : used) {
            words.computeIfPresent(
                    approval.approver().session(),
                    (_, word) -> new Word(word.person(), word.need(), word.asking(), Optional.of(key)));
        }
    }
}
