package org.threeplug.operations.settings;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome.Done;
import org.threeplug.kernel.Outcome.Refused;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.nodes.ChooseRegister;
import org.threeplug.office.Parts;
import org.threeplug.office.records.Beside;
import org.threeplug.office.records.KindOffice;
import org.threeplug.office.records.RecordScreen;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordType;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.ThisPc;

/// The registers, declared, and which of them this computer is.
public final class RegistersScreen extends RecordScreen {

    @Inject
    RegistersScreen(KindOffice.Shared shared, RecordType type, Settings settings, ThisPc pc) {
        super(shared, type, new Here(shared, settings, pc, new SimpleBooleanProperty()));
    }

    private record Here(KindOffice.Shared shared, Settings settings, ThisPc pc, BooleanProperty busy) implements Beside {

        private boolean isHere(Entry entry) {
            return settings.here().map(Register::id).equals(Optional.of(entry.id()));
        }

        @Override
        public Optional<Badge> badge(Entry entry) {
            return isHere(entry)
                    ? Optional.of(new Badge(Meaning.SUCCESS, shared.surface().text("registers.here")))
                    : Optional.empty();
        }

        @Override
        public List<ActionButton> actions(Entry entry, Runnable again) {
            return isHere(entry) || !shared.office().may("settings.edit")
                    ? List.of()
                    : List.of(Parts.named(
                            "register.choose",
                            ActionButton.secondary(shared.surface().text("registers.choose"), () -> choose(entry, again))
                                    .icon(Icon.DEVICES)));
        }

        private void choose(Entry entry, Runnable again) {
            shared.office().submit(busy, new ChooseRegister(Ids.next(), entry.id()), outcome -> {
                switch (outcome) {
                    case Done<Register>(var chosen, _) -> {
                        pc.be(chosen.id());
                        shared.surface().done("registers.chosen", chosen.name());
                        again.run();
                    }
                    case Refused<Register>(var why) -> shared.surface().refused(why);
                }
            });
        }
    }
}
