package org.threeplug.kernel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who people are in the books at this moment. The gate asks before each command, for an actor says who somebody is and not
/// what they may do: rights can have been taken away since they signed in.
public interface People {

    Optional<Standing> standing(UUID person);

    /// What the books say of a key by which a program acts for a person; nobody has one where the books know of none.
    default Optional<Key> key(UUID id) {
        return Optional.empty();
    }

    /// A key for programs.
    ///
    /// @param person for whom it acts
    /// @param rights the most that it may do of what the person may
    /// @param ends from when on it is good for nothing
    record Key(UUID id, UUID person, String name, Set<Permission> rights, Instant ends, boolean withdrawn) {

        public Key {
            rights = Set.copyOf(rights);
        }

        /// Why nothing can be done by it; empty when it is good.
        public Optional<Refusal> whyNot(Instant now) {
            if (withdrawn) {
                return Optional.of(Refusal.of("access.key-withdrawn", name));
            }
            return now.isBefore(ends) ? Optional.empty() : Optional.of(Refusal.of("access.key-ended", name));
        }
    }

    /// What the books say of a person.
    ///
    /// @param active whether they may do anything at all
    /// @param pinLocked until when their PIN is locked after wrong ones
    /// @param passwordLocked the same of their password
    record Standing(
            String name,
            String role,
            boolean active,
            Set<Permission> rights,
            Optional<Instant> pinLocked,
            Optional<Instant> passwordLocked) {

        public Standing {
            rights = Set.copyOf(rights);
        }

        public Standing(String name, String role, boolean active, Set<Permission> rights) {
            this(name, role, active, rights, Optional.empty(), Optional.empty());
        }

        /// A key is no secret that the person types: whichever of those is locked, somebody may be trying to be them.
        public Optional<Instant> locked(Sessions.Way way) {
            return switch (way) {
                case PIN -> pinLocked;
                case PASSWORD -> passwordLocked;
                case KEY -> Stream.of(pinLocked, passwordLocked).flatMap(Optional::stream).max(Comparator.naturalOrder());
                case OWN_HAND -> Optional.empty();
            };
        }

        /// Whoever stands here, with no more than both the books and the actor grant: an actor may be made for less than a
        /// person may do, never for more.
        public Actor confirmed(Actor claimed) {
            if (active && rights.containsAll(claimed.permissions()) && isAsClaimed(claimed)) {
                return claimed;
            }
            Set<Permission> granted = active
                    ? claimed.permissions().stream().filter(rights::contains).collect(Collectors.toSet())
                    : Set.of();
            return new Actor(claimed.user(), name, role, granted, claimed.origin(), claimed.session());
        }

        /// Whoever stands here, with all that the books grant.
        Actor whole(Actor claimed, UUID person) {
            return new Actor(person, name, role, active ? rights : Set.of(), claimed.origin(), claimed.session());
        }

        private boolean isAsClaimed(Actor claimed) {
            return name.equals(claimed.name()) && role.equals(claimed.role());
        }
    }
}
