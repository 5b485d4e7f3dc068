package org.threeplug.operations.sales;

import java.text.Bidi;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javafx.scene.control.Label;
import org.threeplug.kernel.Money;
import org.threeplug.payments.Tender;
import org.threeplug.words.Texts;

/// Puts what the till's model says into words.
final class Phrases {

    private static final String LEFT_TO_RIGHT = "\u200E";

    private final Texts texts;
    private final boolean rightToLeft;

    Phrases(Texts texts) {
        this.texts = texts;
        rightToLeft = new Bidi(texts.text("till.total"), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isRightToLeft();
    }

    Texts texts() {
        return texts;
    }

    String text(String key, Object... arguments) {
        return texts.text(key, Stream.of(arguments).map(this::upright).toArray());
    }

    /// Keeps codes and receipt numbers in their own order among right-to-left words.
    private Object upright(Object argument) {
        boolean code = argument instanceof String words
                && rightToLeft
                && new Bidi(words, Bidi.DIRECTION_LEFT_TO_RIGHT).isLeftToRight();
        return code ? LEFT_TO_RIGHT + argument : argument;
    }

    /// What a saying is about, in the person's own form.
    String textOf(Object argument) {
        return String.valueOf(texts.formats().show(argument));
    }

    String money(Money money) {
        return texts.formats().money(money);
    }

    String say(Saying saying) {
        return Stream.concat(Stream.of(sentence(saying)), saying.told().stream().map(this::known))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Of a yes the name says all.
    private String known(KnownOfGoods known) {
        var name = known.named().orElseGet(() -> texts.text(known.key()));
        return known.value() instanceof Boolean ? name : name + ": " + upright(textOf(known.value()));
    }

    private String sentence(Saying saying) {
        if (saying.isNothing()) {
            return "";
        }
        if (texts.has(saying.key())) {
            return text(saying.key(), saying.arguments().toArray());
        }
        return texts.has(saying.key() + ".other") && saying.arguments().getFirst() instanceof Integer many
                ? texts.count(saying.key(), many, saying.arguments().stream().skip(1).map(this::upright).toArray())
                : texts.text("kit.fault", saying.key());
    }

    /// Wraps a long sentence. JavaFX 26.0.2 fails to lay out wrapped lines that mix right-to-left words with figures
    /// (PrismTextLayout.computeTrailingSpaceWidth), so those are shortened instead.
    void wrap(Label label) {
        var direction = Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        label.textProperty().subscribe(words -> label.setWrapText(new Bidi(words, direction).isLeftToRight()));
    }

    /// Such as "Cash 20.00 · Card 12.00".
    String tenders(Iterable<Tender> tenders) {
        return StreamSupport.stream(tenders.spliterator(), false)
                .map(tender -> texts.text(
                        "till.tender." + tender.kind().name().toLowerCase(Locale.ROOT), tender.given()))
                .collect(Collectors.joining(" · "));
    }

    /// The same less the change: what was settled by each.
    String settled(Iterable<Tender> tenders) {
        return StreamSupport.stream(tenders.spliterator(), false)
                .filter(tender -> !tender.amount().isZero())
                .map(tender -> texts.text(
                        "till.tender." + tender.kind().name().toLowerCase(Locale.ROOT), tender.amount()))
                .collect(Collectors.joining(" · "));
    }

    /// How long something has been waiting, to the minute.
    String age(Instant since, Instant now) {
        return texts.count("till.minutes", Math.max(0, Duration.between(since, now).toMinutes()));
    }
}
