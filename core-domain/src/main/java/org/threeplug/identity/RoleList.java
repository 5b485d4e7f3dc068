package org.threeplug.identity;

import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// The roles of the given keys that there are, in their order, with what they may do; all of them where no key is given.
@Declared("identity.roles")
@Asked(right = "identity.users")
public record RoleList(List<String> keys) implements Question<List<Role>> {

    @Override
    public List<Role> ask(Reads reads) {
        var identity = reads.port(Identity.class);
        return keys.isEmpty()
                ? identity.roles()
                : keys.stream().map(identity::role).flatMap(Optional::stream).toList();
    }
}
