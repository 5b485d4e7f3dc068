package org.threeplug.plug;

import java.util.List;

/// Finds what a plug knows, for the one search over everything. It names nothing that the person may not open.
///
/// ```java
/// public final class GiftCardFinder implements PlugFinder {
///     public List<Found> find(String words) {
///         return cards.search(words, 8).stream()
///                 .map(card -> new Found(Kind.DOCUMENT, card.number(), "", "sell", "giftcard.desk", "card:" + card.id()))
///                 .toList();
///     }
/// }
/// ```
public interface PlugFinder {

    /// What is found, in the order in which kinds are shown.
    enum Kind {
        ACTION,
        SETTING,
        GOODS,
        DOCUMENT,
        PERSON
    }

    /// @param about what tells it from others of its name, such as a code and a price; may be empty
    /// @param icon the name of an icon of the kit
    /// @param place the key of the screen that shows it; left out where the person has no such place
    /// @param thing what the screen is asked to show, by the name it gives it
    /// @param words what it is found by too, though it is not shown
    record Found(Kind kind, String title, String about, String icon, String place, String thing, String words) {

        public Found(Kind kind, String title, String about, String icon, String place, String thing) {
            this(kind, title, about, icon, place, thing, "");
        }
    }

    /// What is offered without looking anything up; called on the screen's thread.
    default List<Found> known() {
        return List.of();
    }

    /// A few things that answer to the words, the best of each kind first; called away from the screen's thread.
    default List<Found> find(String words) {
        return List.of();
    }
}
