package org.threeplug.declared;

import java.util.List;
import org.threeplug.questions.Question;

/// Every question there is, by what it is called, found where it is declared. What the reference and the tests know of questions as a whole, they know
/// from here.
public final class Questions {

    private static final List<Class<? extends Question<?>>> ALL = found();

    @SuppressWarnings("unchecked") // the index lists questions alone
    private static List<Class<? extends Question<?>>> found() {
        return DeclaredIndex.classes(DeclaredIndex.QUESTION).stream()
                .<Class<? extends Question<?>>>map(type -> (Class<? extends Question<?>>) type)
                .toList();
    }

    private Questions() {}

    public static List<Class<? extends Question<?>>> all() {
        return ALL;
    }
}
