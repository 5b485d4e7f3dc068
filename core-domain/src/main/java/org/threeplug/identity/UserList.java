package org.threeplug.identity;

import java.util.Collection;
import java.util.List;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// Everybody who signs in, by name.
@Declared("identity.users")
@Asked(right = "identity.users")
public record UserList() implements PersonalQuestion<List<User>> {

    @Override
    public List<User> ask(Reads reads) {
        return reads.port(Identity.class).users();
    }

    @Override
    public Collection<Person> shows(List<User> answer) {
        return answer.stream().map(one -> Person.staff(one.id())).toList();
    }
}
