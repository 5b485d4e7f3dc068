package org.threeplug.sales;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.settings.Settings;

/// Documents by their reference or its beginning, by the bare number of a receipt, by the number of another system and by who bought.
@Declared("sales.documents-found")
@Asked(right = "sales.view")
public record DocumentsFound(String words, int most) implements PersonalQuestion<List<Document.Head>> {

    @Override
    public List<Document.Head> ask(Reads reads) {
        var history = reads.port(SalesHistory.class);
        var found = new LinkedHashMap<UUID, Document.Head>();
        boolean bare = words.matches("\\d{1,9}");
        var references = bare
                ? reads.port(Settings.class).registers().stream().map(register -> register.code() + "-SALE-" + words)
                : Stream.of(words);
        references.flatMap(reference -> history.byReference(reference).stream())
                .forEach(one -> found.put(one.head().id(), one.head()));
        // A bare figure may be a register's code, which all its documents begin with; nobody who types it wants them all.
        history.documents(new SalesHistory.Filter(Optional.empty(), Optional.empty(), words, Set.of()), 0, most).stream()
                .filter(head -> !bare || head.externalNumber().equals(Optional.of(words)))
                .forEach(head -> found.put(head.id(), head));
        return found.values().stream().limit(most).toList();
    }

    @Override
    public Collection<Person> shows(List<Document.Head> answer) {
        return answer.stream().flatMap(head -> head.customer().stream()).map(Person::customer).toList();
    }
}
