package org.threeplug.operations.sales;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.catalog.Sellable;
import org.threeplug.directories.Reasons.Use;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.settings.TillSettings;

/// What each key and each touch means at each moment.
public final class TillKeys {

    private final TillModel till;
    private final Desk desk;
    private final Ticket ticket;
    private final ProblemTray tray;
    private final Scanning scanning;
    private final Entering entering;
    private final Tendering tendering;
    private final Returning returning;
    private Optional<Quantity> doubted = Optional.empty();
    private Optional<Sale> sure = Optional.empty();

    private record Sale(UUID cart, Money total) {}

    /// What follows a `+` or `-` sooner than this comes from a scanner, whose code begins with it.
    private static final long SCANNERS_NEXT_NANOS = 40_000_000;

    private Optional<Stepped> stepped = Optional.empty();

    /// A line was counted up or down by a key that may yet turn out to be the first character of a code.
    private record Stepped(char key, Cart before, int selection, long at) {}

    TillKeys(TillModel till) {
        this.till = till;
        desk = till.desk();
        ticket = till.ticket();
        tray = till.tray();
        scanning = till.scanning();
        entering = till.entering();
        tendering = till.tendering();
        returning = till.returning();
    }

    public void type(String characters) {
        settle();
        if (stepped.filter(step -> desk.nanos() - step.at() <= SCANNERS_NEXT_NANOS).isPresent()) {
            takeBack(stepped.get());
        }
        stepped = Optional.empty();
        if (characters.length() == 1 && isKey(characters.charAt(0)) && means(characters.charAt(0))) {
            return;
        }
        desk.entry().type(characters);
    }

    /// Whether a hand may have pressed it. A scanner that sends no Enter leaves its code standing, and then the sign behind it
    /// is a hand's.
    private boolean isKey(char key) {
        boolean sign = key == '*' || key == '%';
        return !desk.entry().inBurst() || sign && !desk.entry().isAtPace();
    }

    /// A key that was programmed to send `12*` or `10%` at once sends it as fast as a scanner does; that it was no code is known
    /// when nothing more has come.
    public void settle() {
        desk.entry().takeProgrammedSign().ifPresent(this::means);
    }

    /// The whole text at once, as an input method or the clipboard gives it.
    public void text(String whole) {
        desk.entry().replace(whole);
    }

    public void back() {
        desk.entry().back();
    }

    public void enter() {
        settle();
        if (desk.stage() instanceof Stage.Starting) {
            till.start();
        } else {
            entering.enter();
        }
    }

    public void move(int step) {
        if (!desk.choices().isEmpty()) {
            desk.choices().move(step);
        } else if (desk.isRinging()) {
            ticket.move(step);
        }
    }

    public void choose(Choice choice) {
        entering.choose(choice, takeText());
    }

    /// Rings what was touched, in its place among the scans.
    public void touch(Sellable goods) {
        scanning.offer(goods, entering.purpose());
    }

    public void selectLine(int index) {
        if (desk.isRinging()) {
            ticket.select(index);
        }
    }

    public void cash() {
        switch (desk.stage()) {
            case Stage.Ringing() -> {
                till.pressed();
                if (tendering.isReady() && isMeant()) {
                    takeFigure().ifPresent(tendering::cash);
                }
            }
            case Stage.Unsure() -> till.posting().askAgain();
            default -> {}
        }
    }

    public void note(Money note) {
        if (desk.isRinging()) {
            till.pressed();
            if (tendering.isReady() && isMeant()) {
                desk.entry().clear();
                tendering.note(note);
            }
        }
    }

    public void card() {
        switch (desk.stage()) {
            case Stage.Ringing() -> {
                till.pressed();
                if (tendering.isReady() && isMeant()) {
                    takeFigure().ifPresent(tendering::card);
                }
            }
            case Stage.AskingCard(var intent) -> tendering.terminalSaid(intent, true);
            case Stage.Unsure() -> till.posting().askAgain();
            default -> {}
        }
    }

    public void discountLine() {
        ifShrinkable(() -> takeFigure().ifPresent(till.discounting()::line));
    }

    public void discountTicket() {
        ifShrinkable(() -> takeFigure().ifPresent(till.discounting()::ticket));
    }

    public void moneyOffLine() {
        ifShrinkable(() -> takeFigure().ifPresent(till.discounting()::lineOff));
    }

    public void moneyOffTicket() {
        ifShrinkable(() -> takeFigure().ifPresent(till.discounting()::ticketOff));
    }

    public void price() {
        ifShrinkable(() -> takeFigure().ifPresent(till.discounting()::price));
    }

    /// The quantity of a line that was rung already: what is keyed, or what is keyed next.
    public void quantity() {
        ifRinging(() -> takeFigure().ifPresent(till.counting()::set));
    }

    /// One more of the chosen line.
    public void more() {
        ifRinging(() -> till.counting().step(1));
    }

    /// One less of the chosen line; the last one is struck.
    public void less() {
        ifRinging(() -> till.counting().step(-1));
    }

    /// As `*` does, but pressed without a figure it says what it is for.
    public void times() {
        if (Keyed.quantity(desk.entry().get()).filter(times -> times.signum() > 0).isPresent()) {
            multiply();
        } else {
            desk.say(Saying.info("till.times.key-first"));
        }
    }

    /// Offers the last receipts to print one of them again.
    public void receipts() {
        ifRinging(() -> {
            if (desk.seat().may("sales.reprint")) {
                desk.ask(Prompt.RECEIPT_AGAIN);
            } else {
                desk.say(Saying.caution("till.no-right"));
            }
        });
    }

    public void multiply() {
        if (isScanned()) {
            return;
        }
        Keyed.quantity(desk.entry().get())
                .filter(times -> times.signum() > 0)
                .filter(this::isMeant)
                .ifPresent(times -> {
                    desk.entry().clear();
                    scanning.times(times);
                });
    }

    /// Drops what waits in the tray, else strikes the chosen line. Card money is only dropped by its own button.
    public void delete() {
        ifRinging(() -> tray.first()
                .filter(Problem::blocksPay)
                .ifPresentOrElse(till.clearing()::drop, () -> {
                    if (tendering.mayShrink()) {
                        ticket.strike();
                    }
                }));
    }

    /// Goes on with the problem in the tray: sells it at the keyed price, or takes the card money in.
    public void insert() {
        ifRinging(() -> tray.first().ifPresent(this::clear));
    }

    public void goOn(Problem problem) {
        ifRinging(() -> clear(problem));
    }

    private void clear(Problem problem) {
        takeFigure().ifPresent(figure -> till.clearing().goOn(problem, figure));
    }

    public void drop(Problem problem) {
        ifRinging(() -> till.clearing().drop(problem));
    }

    public void park() {
        ifRinging(() -> {
            if (tendering.isBegun()) {
                desk.say(Saying.caution("till.park.money-taken"));
            } else if (!scanning.pending()) {
                takeFigure().ifPresent(number -> {
                    if (number.isEmpty()) {
                        till.parking().parkOrRecall();
                    } else {
                        till.parking().recallNumber(number);
                    }
                });
            }
        });
    }

    public void recall(Choice.Parked parked) {
        ifRinging(() -> {
            if (tendering.isBegun()) {
                desk.say(Saying.caution("till.park.money-taken"));
            } else {
                till.parking().recall(parked.cart().id());
            }
        });
    }

    public void giveUp() {
        ifRinging(() -> {
            if (tendering.isBegun()) {
                desk.say(Saying.caution("till.park.money-taken"));
            } else {
                till.givingUp().ask();
            }
        });
    }

    public void returns() {
        ifRinging(returning::begin);
    }

    public void sellAgain() {
        ifRinging(() -> {
            if (!returning.isSelling()) {
                returning.sellAgain();
            }
        });
    }

    public void priceCheck() {
        ifRinging(() -> desk.ask(Prompt.PRICE_CHECK));
    }

    public void customer() {
        ifRinging(() -> desk.ask(Prompt.CUSTOMER));
    }

    public void noCustomer() {
        ifRinging(() -> ticket.customer(Optional.empty()));
    }

    public void noSale() {
        ifRinging(() -> {
            if (desk.seat().may("cash.no-sale")) {
                desk.ask(Prompt.NO_SALE_REASON);
                till.offerReasons(Use.CASH, Prompt.NO_SALE_REASON, Reasons.NO_SALE);
            } else {
                desk.say(Saying.caution("till.no-right"));
            }
        });
    }

    public void reprint() {
        till.posting().reprint();
    }

    public void undo() {
        till.posting().undo(till.words().apply("till.undo.reason"));
    }

    /// One step back, the nearest first.
    public void escape() {
        switch (desk.stage()) {
            case Stage.AskingCard(var intent) -> tendering.terminalSaid(intent, false);
            case Stage.AskingApproval(var request) when desk.entry().isEmpty() -> till.approving().drop(request);
            default -> stepBack();
        }
    }

    private void stepBack() {
        if (!desk.entry().isEmpty()) {
            desk.entry().clear();
        } else if (desk.prompt() != Prompt.ITEM && desk.isRinging()) {
            desk.ask(Prompt.ITEM);
            desk.hush();
            if (returning.phaseProperty().get() instanceof Returning.Phase.WantsReceipt) {
                returning.end();
            }
        } else if (!scanning.times().get().equals(Quantity.ONE)) {
            scanning.times(Quantity.ONE);
        } else if (desk.isRinging() && returning.stopAsking()) {
            desk.entry().clear();
        } else if (!returning.isSelling() && desk.isRinging()) {
            returning.sellAgain();
        } else if (desk.isRinging() && tendering.takeBackCard()) {
            desk.entry().clear();
        } else if (!desk.isRinging() || !tendering.takeBackCash()) {
            desk.hush();
        }
    }

    /// What was keyed, as a figure; empty text when nothing was. A scanner's code is none: it stays in the field, and that is
    /// said.
    private Optional<String> takeFigure() {
        settle();
        return isScanned() ? Optional.empty() : Optional.of(takeText());
    }

    private boolean isScanned() {
        boolean scanned = desk.entry().holdsScan();
        if (scanned) {
            desk.say(Saying.caution("till.scanned", desk.entry().get()));
        }
        return scanned;
    }

    /// Asks once about a quantity beyond reason.
    private boolean isMeant(Quantity times) {
        if (!TillSettings.isMany(desk.seat().chosen(), times) || doubted.equals(Optional.of(times))) {
            doubted = Optional.empty();
            return true;
        }
        doubted = Optional.of(times);
        desk.say(Saying.caution("till.times.really", times));
        return false;
    }

    /// Asks once for each sale about a total beyond reason, before money is taken for it.
    private boolean isMeant() {
        var sale = new Sale(ticket.cart().id(), ticket.total());
        if (!TillSettings.isMuch(desk.seat().chosen(), sale.total()) || sure.equals(Optional.of(sale))) {
            return true;
        }
        sure = Optional.of(sale);
        desk.say(Saying.caution("till.total.really", sale.total()));
        return false;
    }

    private void step(char key, int by) {
        var before = ticket.cart();
        int selection = ticket.selectedProperty().get();
        if (desk.isRinging() && ticket.chosenLine().isPresent() && till.counting().step(by)) {
            stepped = Optional.of(new Stepped(key, before, selection, desk.nanos()));
        }
    }

    private void takeBack(Stepped step) {
        if (step.before().id().equals(ticket.cart().id())) {
            ticket.restore(step.before(), step.selection());
            desk.entry().type(String.valueOf(step.key()));
        }
    }

    private String takeText() {
        var text = desk.entry().get().strip();
        desk.entry().clear();
        return text;
    }

    private void ifShrinkable(Runnable action) {
        ifRinging(() -> {
            if (tendering.mayShrink()) {
                action.run();
            }
        });
    }

    private void ifRinging(Runnable action) {
        if (desk.isRinging()) {
            action.run();
        }
    }

    /// `*`, `%`, `+` and `-` mean something when a hand types them; inside a scan they are just characters.
    private boolean means(char key) {
        boolean figure = Keyed.quantity(desk.entry().get()).isPresent();
        if ((key == '*' || key == '%') && isScanned()) {
            return true;
        }
        switch (key) {
            case '*' -> {
                if (figure) {
                    multiply();
                }
                return figure;
            }
            case '%' -> {
                if (figure) {
                    discountLine();
                }
                return figure;
            }
            case '+' -> {
                boolean empty = desk.entry().isEmpty() && desk.prompt() == Prompt.ITEM;
                if (empty && !returning.isSelling()) {
                    sellAgain();
                } else if (empty) {
                    step(key, 1);
                }
                return empty;
            }
            case '-' -> {
                boolean counts = desk.entry().isEmpty()
                        && desk.prompt() == Prompt.ITEM
                        && desk.isRinging()
                        && ticket.chosenLine().isPresent();
                if (counts) {
                    step(key, -1);
                }
                return counts;
            }
            default -> {
                return false;
            }
        }
    }
}
