package org.threeplug.fakes;

import java.util.List;
import org.threeplug.plug.PlugBook;
import org.threeplug.plug.PlugShelf;
import org.threeplug.plug.Plugs;

/// Beside the program lie gift cards, which work, and a broken game.
final class FakePlugs implements PlugBook, PlugShelf, Plugs {

    private static final String OURS = "operations";
    private static final String GIFTS = "giftcard";
    private static final String BROKEN = "darts";

    private final Rows rows;

    FakePlugs(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean works(String plug) {
        return !rows.plugsOff.contains(plug);
    }

    @Override
    public void switchTo(String plug, boolean works) {
        if (works) {
            rows.plugsOff.remove(plug);
        } else {
            rows.plugsOff.add(plug);
        }
    }

    @Override
    public boolean isThere(String plug) {
        return List.of(OURS, GIFTS, BROKEN).contains(plug);
    }

    @Override
    public boolean isEssential(String plug) {
        return plug.equals(OURS);
    }

    @Override
    public List<Standing> all() {
        return List.of(
                new Standing(OURS, true, State.WORKS, "", List.of(new Brought("screen", "operations.till"))),
                new Standing(
                        GIFTS,
                        false,
                        works(GIFTS) ? State.WORKS : State.SWITCHED_OFF,
                        "",
                        List.of(new Brought("right", "giftcard.issue"), new Brought("screen", "giftcard.desk"))),
                new Standing(BROKEN, false, State.FAILED, "The key 'chess.board' does not start with 'darts.'", List.of()));
    }
}
