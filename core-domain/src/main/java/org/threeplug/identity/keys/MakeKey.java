package org.threeplug.identity.keys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.identity.IdentityRights;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Makes a key by which a program acts for somebody who works here, with a part of what they may, until a moment. What the
/// program shows arrives hashed; the form that made it shows it once.
///
/// @param id of the key
/// @param hash of [KeySecret]
@Declared("identity.make-key")
public record MakeKey(
        @NotNull UUID key,
        @NotNull UUID id,
        @NotNull UUID person,
        @NotBlank @Size(max = 40) String name,
        @NotEmpty @Size(max = 500) Set<@NotBlank @Size(max = 80) String> rights,
        @NotNull Instant ends,
        @NotBlank @Size(min = 43, max = 43) String hash)
        implements Command<ApiKey> {

    static final Permission KEYS = new Permission(IdentityRights.KEYS.key());

    public MakeKey {
        rights = Set.copyOf(rights);
    }

    @Override
    public Permission permission() {
        return KEYS;
    }

    @Override
    public ApiKey run(Tx tx) {
        var book = tx.port(KeyBook.class);
        if (book.key(id).isPresent()) {
            throw new RefusedException("identity.key-exists", name.strip());
        }
        KeyRules.check(tx, person, name, rights, ends);
        var made = new ApiKey(
                id,
                person,
                name.strip(),
                rights.stream().map(Permission::new).collect(Collectors.toSet()),
                tx.now(),
                ends,
                Optional.empty(),
                Optional.empty());
        book.add(made, hash);
        tx.raise(new Event("identity.key-changed", id.toString()));
        return made;
    }

    @Override
    public ApiKey repeated(Tx tx) {
        return tx.port(KeyBook.class).key(id).orElseThrow();
    }
}
