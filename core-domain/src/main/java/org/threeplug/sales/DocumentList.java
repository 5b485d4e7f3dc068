package org.threeplug.sales;

import java.util.Collection;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// Posted documents as they are narrowed, in some order, part by part.
@Declared("sales.documents")
@Asked(right = "sales.view")
public record DocumentList(SalesHistory.Filter filter, Order<DocumentColumn> order, Portion portion) implements ListQuestion<Document.Head>, PersonalQuestion<Page<Document.Head>> {

    @Override
    public DocumentList at(Portion other) {
        return new DocumentList(filter, order, other);
    }

    @Override
    public Page<Document.Head> ask(Reads reads) {
        return reads.port(SalesHistory.class).page(filter, order, portion);
    }

    @Override
    public Collection<Person> shows(Page<Document.Head> answer) {
        return answer.rows().stream().flatMap(head -> head.customer().stream()).map(Person::customer).toList();
    }
}
