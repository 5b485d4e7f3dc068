package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;

/// Shows hits below the field while a name is keyed. One search is under way at a time; what was keyed meanwhile is
/// searched for next, so a slow search never shows hits for older words.
final class Searching {

    private static final int HITS = 50;
    private static final int ALIKE = 5;
    private static final int SHORTEST = 2;

    private final Desk desk;
    private final TillBooks books;
    private final Lane lane;
    private final Scanning scanning;
    private boolean searching;

    Searching(Desk desk, TillBooks books, Lane lane, Scanning scanning) {
        this.desk = desk;
        this.books = books;
        this.lane = lane;
        this.scanning = scanning;
    }

    /// The text has changed.
    void changed() {
        if (searching) {
            return;
        }
        var text = wanted();
        if (text.isEmpty()) {
            forget();
            return;
        }
        searching = true;
        var prompt = desk.prompt();
        lane.run(() -> search(prompt, text), hits -> answered(prompt, text, hits), failure -> {
            searching = false;
            desk.say(Saying.failed(failure));
        });
    }

    /// Looks for words that were keyed and ended with Enter but are no code.
    void byHand(String words, Consumer<List<Choice>> answer) {
        scanning.hold();
        desk.look(
                () -> search(Prompt.ITEM, words),
                hits -> {
                    answer.accept(hits);
                    scanning.release();
                },
                failure -> {
                    desk.say(Saying.failed(failure));
                    scanning.release();
                });
    }

    void customerByNumber(String number, Consumer<Optional<Customer>> answer) {
        desk.look(() -> books.customers().buyer(number), answer);
    }

    static Cart.Buyer buyer(Customer customer) {
        return new Cart.Buyer(customer.id(), customer.name());
    }

    /// The number that was keyed before the words still counts for what is chosen.
    void keepTimes(Scan scan) {
        scanning.times(scan.times());
    }

    /// Whether it is what was searched for, rather than what is offered instead.
    static boolean isHit(Choice choice) {
        return choice instanceof Choice.Goods(_, var alike) && !alike || choice instanceof Choice.Buyer;
    }

    private List<Choice> search(Prompt prompt, String text) {
        return prompt == Prompt.CUSTOMER ? people(text) : goods(prompt, text);
    }

    private List<Choice> people(String text) {
        var found = books.customers().search(text, HITS);
        return found.isEmpty() && desk.seat().may("customers.edit") && text.codePoints().anyMatch(Character::isLetter)
                ? List.of(new Choice.NewBuyer(text))
                : found.stream().<Choice>map(Choice.Buyer::new).toList();
    }

    /// Where nothing is called so, what is called nearly so; and what is sold may be sold as an open item.
    private List<Choice> goods(Prompt prompt, String text) {
        var found = books.catalog().search(text, HITS);
        if (found.size() == 1) {
            // what comes in variants is found by its own name, and sold as one of them
            var variants = books.catalog().variants(found.getFirst().product());
            found = variants.isEmpty() ? found : variants;
        }
        if (!found.isEmpty()) {
            return found.stream().<Choice>map(goods -> new Choice.Goods(goods, false)).toList();
        }
        var alike = books.catalog().alike(text, ALIKE).stream().<Choice>map(goods -> new Choice.Goods(goods, true));
        var open = prompt == Prompt.ITEM ? Stream.<Choice>of(new Choice.OpenItem(text)) : Stream.<Choice>empty();
        return Stream.concat(alike, open).toList();
    }

    private void answered(Prompt prompt, String text, List<Choice> hits) {
        searching = false;
        if (prompt == desk.prompt() && text.equals(wanted())) {
            desk.choices().show(hits);
        } else {
            changed();
        }
    }

    /// What to search for now; empty for nothing.
    private String wanted() {
        var text = searchable();
        return text.length() < SHORTEST ? "" : text;
    }

    private String searchable() {
        var text = desk.entry().get().strip();
        return switch (desk.prompt()) {
            case ITEM, PRICE_CHECK -> text.codePoints().anyMatch(Character::isLetter) ? text : "";
            case CUSTOMER -> text;
            default -> "";
        };
    }

    /// Only hits of a search go; what else is offered stays.
    private void forget() {
        var shown = desk.choices().shown();
        if (!shown.isEmpty() && isFound(shown.getFirst())) {
            desk.choices().clear();
        }
    }

    private static boolean isFound(Choice choice) {
        return choice instanceof Choice.Goods
                || choice instanceof Choice.Buyer
                || choice instanceof Choice.OpenItem
                || choice instanceof Choice.NewBuyer;
    }
}
