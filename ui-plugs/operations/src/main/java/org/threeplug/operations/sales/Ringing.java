package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.Sound;

/// Rings what was found, or says why not. An unknown code goes to the tray and the sale goes on.
final class Ringing {

    private final Desk desk;
    private final Ticket ticket;
    private final ProblemTray tray;
    private final Searching searching;
    private final Sound sound;
    private LongConsumer rung = _ -> {};

    Ringing(Desk desk, Ticket ticket, ProblemTray tray, Searching searching, Sound sound) {
        this.desk = desk;
        this.ticket = ticket;
        this.tray = tray;
        this.searching = searching;
        this.sound = sound;
    }

    /// Hears when a line was rung, with the time of its scan.
    void whenRung(LongConsumer listener) {
        rung = listener;
    }

    void ring(Scanning.Found found) {
        var scan = found.scan();
        if (!found.variants().isEmpty()) {
            ask(found);
        } else if (found.goods().isPresent()) {
            ring(scan, found.goods().get());
        } else if (scan.byHand() && hasLetter(scan.code())) {
            searching.byHand(scan.code(), hits -> searched(scan, hits));
        } else {
            unknown(scan);
        }
    }

    /// Nobody buys a shirt: somebody buys one of its sizes.
    private void ask(Scanning.Found found) {
        var goods = found.goods().orElseThrow();
        if (desk.prompt() == Prompt.ITEM && desk.entry().isEmpty()) {
            searching.keepTimes(found.scan());
            desk.choices().show(found.variants().stream().map(one -> new Choice.Goods(one, false)).toList());
            desk.choices().highlight(0);
            desk.say(Saying.info("till.variant.which", goods.name()));
        } else {
            desk.say(Saying.caution("till.variant.later", goods.name()));
            sound.caution();
        }
    }

    void showPrice(Scanning.Found found) {
        var code = found.scan().code();
        if (found.goods().isPresent()) {
            desk.say(price(found.goods().get(), found.onHand()).telling(found.known()));
        } else if (found.scan().byHand() && hasLetter(code)) {
            searching.byHand(code, hits -> priced(code, hits));
        } else {
            desk.say(Saying.caution("till.unknown.plain", code));
        }
    }

    private void priced(String words, List<Choice> hits) {
        if (hits.size() == 1 && hits.getFirst() instanceof Choice.Goods(var goods, var alike) && !alike) {
            desk.say(price(goods, Optional.empty()));
        } else {
            desk.ask(Prompt.PRICE_CHECK);
            offer(words, hits);
        }
    }

    private static Saying price(Sellable goods, Optional<Quantity> onHand) {
        return onHand.map(single -> Saying.info(
                        "till.price.is-of", goods.name(), goods.price(), goods.unit(), goods.fitting(single)))
                .orElseGet(() -> Saying.info("till.price.is", goods.name(), goods.price(), goods.unit()));
    }

    private void ring(Scan scan, Sellable goods) {
        if (isFraction(scan.times()) && goods.quantityDecimals() == 0) {
            desk.say(Saying.caution("till.whole-only", goods.name(), scan.times()));
        } else if (goods.openPrice()) {
            tray.add(new Problem.PriceWanted(goods, scan.times()));
            desk.say(Saying.caution("till.tray.price-wanted", goods.name()));
        } else {
            desk.hush();
            ticket.ring(goods, scan.times(), goods.price());
            rung.accept(scan.at());
        }
    }

    /// Words that were keyed: one hit is meant, several are opened to choose from, and where nothing is called so they stay
    /// to be corrected. A misspelt name is no unknown code: it keeps nobody from paying.
    private void searched(Scan scan, List<Choice> hits) {
        if (hits.size() == 1 && hits.getFirst() instanceof Choice.Goods(var goods, var alike) && !alike) {
            ring(scan, goods);
        } else if (desk.prompt() == Prompt.ITEM && desk.entry().isEmpty()) {
            searching.keepTimes(scan);
            offer(scan.code(), hits);
        }
    }

    private void offer(String words, List<Choice> hits) {
        if (hits.stream().anyMatch(Searching::isHit)) {
            desk.choices().show(hits);
            desk.choices().highlight(0);
            desk.say(Saying.info("till.search.which", words));
        } else {
            desk.entry().replace(words);
            desk.say(Saying.caution("till.search.none", words));
            sound.caution();
        }
    }

    private void unknown(Scan scan) {
        tray.add(new Problem.UnknownCode(scan.code(), scan.times()));
        desk.say(Saying.caution("till.unknown", scan.code()));
        sound.caution();
    }

    private static boolean isFraction(Quantity quantity) {
        return quantity.value().stripTrailingZeros().scale() > 0;
    }

    private static boolean hasLetter(String code) {
        return code.codePoints().anyMatch(Character::isLetter);
    }
}
