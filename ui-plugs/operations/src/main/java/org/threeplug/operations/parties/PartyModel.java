package org.threeplug.operations.parties;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.parties.JoinParties;
import org.threeplug.parties.MergeParties;
import org.threeplug.parties.PartiesRights;
import org.threeplug.parties.PartyOf;
import org.threeplug.parties.SeparateParties;

/// Who somebody in one role is in the other.
public final class PartyModel {

    final ObjectProperty<Optional<PartyOf.Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final Office office;
    private Optional<InRole> shown = Optional.empty();

    @Inject
    public PartyModel(Asks asks, Office office) {
        this.asks = asks;
        this.office = office;
    }

    /// Whether somebody may look at both roles.
    public boolean mayBeSeen() {
        return office.may(PartyRole.CUSTOMER.seenBy().key()) && office.may(PartyRole.SUPPLIER.seenBy().key());
    }

    boolean mayJoin() {
        return office.may(PartiesRights.JOIN.key());
    }

    PartyRole other() {
        return shown.orElseThrow().role().other();
    }

    public void open(InRole who) {
        shown = Optional.of(who);
        office.work().run(() -> asks.ask(new PartyOf(who.role(), who.record())), found -> answer.set(Optional.of(found)));
    }

    void join(UUID other, Consumer<Refusal> refused) {
        var me = shown.orElseThrow();
        boolean buys = me.role() == PartyRole.CUSTOMER;
        submit(new JoinParties(Ids.next(), buys ? me.record() : other, buys ? other : me.record()), refused);
    }

    /// @param stays the one that is gone on with
    void merge(UUID stays, UUID merged, Consumer<Refusal> refused) {
        submit(new MergeParties(Ids.next(), shown.orElseThrow().role(), stays, merged), refused);
    }

    PartyRole own() {
        return shown.orElseThrow().role();
    }

    UUID record() {
        return shown.orElseThrow().record();
    }

    void separate(Consumer<Refusal> refused) {
        submit(new SeparateParties(Ids.next(), shown.orElseThrow().record()), refused);
    }

    private void submit(Command<UUID> command, Consumer<Refusal> refused) {
        office.submit(busy, command, outcome -> {
            switch (outcome) {
                case Outcome.Done<UUID> _ -> open(shown.orElseThrow());
                case Outcome.Refused<UUID>(var why) -> refused.accept(why);
            }
        });
    }
}
