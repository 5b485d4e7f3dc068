package org.threeplug.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Permission;

/// The write side; only commands reach it.
public interface IdentityBook {

    void add(Role role);

    /// Name, limits and rights are those of the given one.
    void save(Role role);

    /// In the order of [Roles#inOrder].
    List<Role> roles();

    /// How many people who may sign in have the role.
    long bearers(String role);

    /// Every right that was ever granted here, or came and was granted to nobody.
    Set<String> knownRights();

    /// From now on the right is known here.
    void note(ArrivedRight right);

    void add(User user, Optional<String> pinHash, Optional<String> passwordHash);

    Optional<User> user(UUID id);

    /// Without regard to case.
    Optional<UUID> byLogin(String login);

    /// An empty secret leaves the one there is.
    void save(User user, Optional<String> pinHash, Optional<String> passwordHash);

    /// Blanks by which name, PIN and password somebody signs in, for good.
    User eraseUser(UUID user, Instant at);

    boolean isErased(UUID user);

    /// Wrong passwords since the last right one.
    Tries passwordTries(UUID user);

    void passwordTries(UUID user, Tries tries);

    /// Wrong PINs: a person's since the last right one, or those typed without a name at a register.
    Tries pinTries(UUID userOrRegister);

    void pinTries(UUID userOrRegister, Tries tries);

    Optional<Role> role(String key);

    /// Whether anybody else who may sign in has the right.
    boolean anotherMay(Permission right, UUID user);

    /// Whether anybody who may sign in has the right by another role.
    boolean mayWithout(Permission right, String role);
}
