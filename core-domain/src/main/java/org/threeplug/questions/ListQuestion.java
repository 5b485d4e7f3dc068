package org.threeplug.questions;

import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// A question for one page of a list, and so for all of it.
public interface ListQuestion<T> extends Question<Page<T>> {

    /// The same list, another part of it.
    ListQuestion<T> at(Portion portion);
}
