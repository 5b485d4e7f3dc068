package org.threeplug.identity;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// What those who work here are called; on receipts and lists everybody reads it.
@Declared("identity.names")
@Asked(right = Asked.BY_ANYBODY)
public record StaffNames() implements Question<Map<UUID, String>> {

    @Override
    public Map<UUID, String> ask(Reads reads) {
        return reads.port(Identity.class).users().stream().collect(Collectors.toMap(User::id, User::name));
    }
}
