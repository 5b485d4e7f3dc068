package org.threeplug.identity.keys;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.identity.Identity;
import org.threeplug.identity.User;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// Every key there ever was, the newest first, with whom it acts for.
@Declared("identity.key-list")
@Asked(right = "identity.keys")
public record KeyList() implements PersonalQuestion<List<KeyList.Row>> {

    /// @param person who works here, by name
    /// @param mayAct whether the person may do anything
    public record Row(ApiKey key, String person, boolean mayAct) {

        /// How it stands; of whoever may do nothing it is good for nothing.
        public ApiKey.State state(Instant now) {
            return key.state(now);
        }
    }

    @Override
    public List<Row> ask(Reads reads) {
        Map<UUID, User> people = reads.port(Identity.class).users().stream()
                .collect(Collectors.toMap(User::id, user -> user));
        return reads.port(Keys.class).all().stream()
                .map(key -> new Row(
                        key,
                        people.containsKey(key.person()) ? people.get(key.person()).name() : "",
                        people.containsKey(key.person()) && people.get(key.person()).active()))
                .toList();
    }

    @Override
    public Collection<Person> shows(List<Row> answer) {
        return answer.stream().map(row -> Person.staff(row.key().person())).distinct().toList();
    }
}
