package org.threeplug.questions;

import java.util.Collection;

/// A question whose answer tells who somebody is or what they did. The desk notes whose data was seen, whoever asks.
public interface PersonalQuestion<R> extends Question<R> {

    /// Whose data this answer shows.
    Collection<Person> shows(R answer);
}
