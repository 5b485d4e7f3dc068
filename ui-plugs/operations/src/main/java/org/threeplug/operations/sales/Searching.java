package org.threeplug.operations.sales;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;

/// Shows hits below the field while a name is keyed. One search is under way at a time; what was keyed meanwhile is
/// searched for next, so a slow search never shows hits for older words.
final class Searching {

    private static final int HITS = 50;
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

    private List<Choice> search(Prompt prompt, String text) {
        return prompt == Prompt.CUSTOMER
                ? books.customers().search(text, HITS).stream()
                        .<Choice>map(Choice.Buyer::new)
                        .toList()
                : books.catalog().search(text, HITS).stream()
                        .<Choice>map(Choice.Goods::new)
                        .toList();
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
        if (!shown.isEmpty() && (shown.getFirst() instanceof Choice.Goods || shown.getFirst() instanceof Choice.Buyer)) {
            desk.choices().clear();
        }
    }
}
