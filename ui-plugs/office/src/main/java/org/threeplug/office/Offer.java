package org.threeplug.office;

import java.util.List;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.words.Texts;

/// What can be begun or set, found by its words; by the right that the button for it needs too.
///
/// @param title the text key of its name
/// @param about the text key of where it belongs
/// @param place the key of the place that is opened, and `thing` what is begun there
public record Offer(Kind kind, String right, String title, String about, String icon, String place, String thing) {

    public static Offer action(String right, String title, String about, String icon, String place, String thing) {
        return new Offer(Kind.ACTION, right, title, about, icon, place, thing);
    }

    /// Those that this person may have, in their language.
    public static List<Found> known(List<Offer> offers, Office office, Texts texts) {
        var currency = office.currency().getCurrencyCode();
        return offers.stream()
                .filter(offer -> office.may(offer.right()))
                .map(offer -> new Found(
                        offer.kind(),
                        texts.text(offer.title(), currency),
                        texts.text(offer.about()),
                        offer.icon(),
                        offer.place(),
                        offer.thing(),
                        words(texts, offer.title())))
                .toList();
    }

    /// A setting is looked for by what it does more often than by what it is called.
    private static String words(Texts texts, String title) {
        var help = title + ".help";
        return texts.has(help) ? texts.text(help) : "";
    }
}
