package org.threeplug.stock;

import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.RefusedException;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.settings.Settings;
import org.threeplug.settings.SettingsBook;

/// The places among which somebody at a register may choose: its branch itself first, then the others by name, and from which
/// of them it sells.
@Declared("stock.places")
@Asked(right = "stock.view")
public record PlacesOfRegister(UUID register) implements Question<PlacesOfRegister.Choices> {

    /// @param own from which the register sells
    public record Choices(List<StockPlace> all, UUID own) {}

    /// @throws RefusedException `settings.register-unknown`
    @Override
    public Choices ask(Reads reads) {
        var known = reads.port(Settings.class).registers().stream()
                .filter(each -> each.id().equals(register))
                .findFirst()
                .orElseThrow(SettingsBook::unknownRegister);
        return new Choices(reads.port(Stock.class).places(known.branch()), known.sellsFrom());
    }
}
