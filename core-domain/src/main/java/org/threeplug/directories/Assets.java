package org.threeplug.directories;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;
import org.threeplug.states.Machine;
import org.threeplug.states.Transition;

/// What the business owns to work with: where it is, what it cost and in which state it is.
public final class Assets {

    /// What kind of thing it is.
    public enum Sort {
        EQUIPMENT,
        FURNITURE,
        VEHICLE,
        COMPUTER,
        BUILDING,
        OTHER
    }

    /// What becomes of an asset.
    public enum State {
        ORDERED,
        IN_USE,
        IN_REPAIR,
        SOLD,
        SCRAPPED
    }

    public static final Field<String> NUMBER =
            Field.code("number", 40).required().unique().numbered("A-").searched().listed();
    public static final Field<String> NAME = Field.text("name", 160).required().searched().listed();
    public static final Field<Sort> SORT = Field.choice("sort", Sort.class).required().listed().filtered();
    public static final Field<String> SERIAL = Field.code("serial", 60).searched();
    public static final Field<String> ROOM = Field.text("room", 120).listed();
    public static final Field<LocalDate> BOUGHT = Field.day("bought").listed();
    public static final Field<Money> COST = Field.money("cost").listed().seenBy("assets.values");
    public static final Field<Money> RESIDUAL = Field.money("residual").seenBy("assets.values");
    public static final Field<Quantity> MONTHS =
            Field.quantity("months", 0).from(Quantity.ONE).to(Quantity.of(1200));
    public static final Field<List<Entry>> KEEPERS = Field.lines("keepers", AssetKeepers.TYPE);
    public static final Field<State> STATE = Field.choice("state", State.class).listed().filtered();

    private static final Machine<State, Entry> STATES = new Machine<>(
            STATE.key(),
            State.class,
            State.ORDERED,
            List.of(
                    way("put-to-use", Set.of(State.ORDERED), State.IN_USE, false),
                    way("send-to-repair", Set.of(State.IN_USE), State.IN_REPAIR, true),
                    way("return-to-use", Set.of(State.IN_REPAIR), State.IN_USE, false),
                    way("sell", Set.of(State.IN_USE, State.IN_REPAIR), State.SOLD, true),
                    way("scrap", Set.of(State.ORDERED, State.IN_USE, State.IN_REPAIR), State.SCRAPPED, true)));

    public static final RecordType TYPE = RecordType.of(
                    "assets", NUMBER, NAME, SORT, SERIAL, ROOM, BOUGHT, COST, RESIDUAL, MONTHS, KEEPERS, STATE)
            .named(NAME)
            .seenLike("ledger.view")
            .editedLike("settings.edit", "ledger.adjust")
            .place("money", "books", 50, "build")
            .states(STATES)
            .check((asset, wrong) -> {
                asset.find(COST).filter(Money::isNegative).ifPresent(_ -> wrong.add(COST.key(), "records.negative"));
                asset.find(RESIDUAL).filter(Money::isNegative).ifPresent(_ -> wrong.add(RESIDUAL.key(), "records.negative"));
                if (asset.find(COST).isPresent()
                        && asset.find(RESIDUAL).filter(left -> left.compareTo(asset.get(COST)) > 0).isPresent()) {
                    wrong.add(RESIDUAL.key(), "assets.residual-above-cost", asset.get(COST).plain());
                }
            });

    private Assets() {}

    /// What is used or gone was bought at some time.
    private static Transition<State, Entry> way(String key, Set<State> from, State to, boolean reason) {
        return new Transition<>(key, from, to, "assets." + (to == State.SOLD || to == State.SCRAPPED ? "dispose" : "edit"),
                reason, List.of(asset -> asset.find(BOUGHT).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Refusal("assets.not-bought", List.of(asset.find(NAME).orElse("")), ""))));
    }
}
