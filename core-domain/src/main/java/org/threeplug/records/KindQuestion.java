package org.threeplug.records;

import org.threeplug.kernel.CommandName;
import org.threeplug.questions.Declaration;
import org.threeplug.questions.Question;

/// A question that is declared once for all kinds. Asked of one kind it bears the name of that kind, such as `suppliers.list`
/// for `records.list`, and whoever asks needs the right to look at that kind; of its fields the answer shows what they may see.
public interface KindQuestion<R> extends Question<R> {

    /// Stands for the right of the kind in the declaration of the family.
    String OF_THE_KIND = "records.view";

    RecordType type();

    @Override
    default Declaration declared(Declaration ofClass) {
        var family = ofClass.name();
        var word = family.name().substring(family.name().indexOf('.') + 1);
        return ofClass.as(
                new CommandName(type().key() + "." + word, family.version(), family.was()), type().permission(Act.VIEW));
    }
}
