package org.threeplug.operations.sales;

import java.util.Optional;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;

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
        if (characters.length() == 1 && !desk.entry().inBurst() && means(characters.charAt(0))) {
            return;
        }
        desk.entry().type(characters);
    }

    /// The whole text at once, as an input method or the clipboard gives it.
    public void text(String whole) {
        desk.entry().replace(whole);
    }

    public void back() {
        desk.entry().back();
    }

    public void enter() {
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
                if (tendering.isReady()) {
                    tendering.cash(takeText());
                }
            }
            case Stage.Unsure() -> till.posting().askAgain();
            default -> {}
        }
    }

    public void note(Money note) {
        if (desk.isRinging()) {
            till.pressed();
            if (tendering.isReady()) {
                desk.entry().clear();
                tendering.note(note);
            }
        }
    }

    public void card() {
        switch (desk.stage()) {
            case Stage.Ringing() -> {
                till.pressed();
                if (tendering.isReady()) {
                    tendering.card(takeText());
                }
            }
            case Stage.AskingCard(var intent) -> tendering.terminalSaid(intent, true);
            default -> {}
        }
    }

    public void discountLine() {
        ifShrinkable(() -> till.discounting().line(takeText()));
    }

    public void discountTicket() {
        ifShrinkable(() -> till.discounting().ticket(takeText()));
    }

    public void moneyOffLine() {
        ifShrinkable(() -> till.discounting().lineOff(takeText()));
    }

    public void moneyOffTicket() {
        ifShrinkable(() -> till.discounting().ticketOff(takeText()));
    }

    public void price() {
        ifShrinkable(() -> till.discounting().price(takeText()));
    }

    public void multiply() {
        Keyed.quantity(desk.entry().get()).filter(times -> times.signum() > 0).ifPresent(times -> {
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
        ifRinging(() -> tray.first().ifPresent(problem -> till.clearing().goOn(problem, takeText())));
    }

    public void goOn(Problem problem) {
        ifRinging(() -> till.clearing().goOn(problem, takeText()));
    }

    public void drop(Problem problem) {
        ifRinging(() -> till.clearing().drop(problem));
    }

    public void park() {
        ifRinging(() -> {
            if (tendering.isBegun()) {
                desk.say(Saying.caution("till.park.money-taken"));
            } else if (!scanning.pending()) {
                var number = takeText();
                if (number.isEmpty()) {
                    till.parking().parkOrRecall();
                } else {
                    till.parking().recallNumber(number);
                }
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
                desk.choices().show(Reasons.NO_SALE);
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
        } else if (!returning.isSelling() && desk.isRinging()) {
            returning.sellAgain();
        } else if (desk.isRinging() && tendering.takeBackCard()) {
            desk.entry().clear();
        } else if (desk.isRinging() && tendering.takeBackCash()) {
            desk.say(Saying.info("till.pay.cash-back"));
        } else {
            desk.hush();
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
                }
                return empty;
            }
            default -> {
                return false;
            }
        }
    }
}
