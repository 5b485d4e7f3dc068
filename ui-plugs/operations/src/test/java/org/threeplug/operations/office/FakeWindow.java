package org.threeplug.operations.office;

import java.util.ArrayList;
import java.util.List;
import org.threeplug.backup.BackupWindow;
import org.threeplug.kernel.Justification;

/// Notes what the window was asked for.
public final class FakeWindow implements BackupWindow {

    public final List<Justification> restores = new ArrayList<>();
    public int sheets;

    @Override
    public void restore(Justification why) {
        restores.add(why);
    }

    @Override
    public void showRecoverySheet() {
        sheets++;
    }
}
