package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import org.threeplug.kit.BackupWindow;
import org.threeplug.kit.LastWord;

/// Notes what the window was asked for.
public final class FakeWindow implements BackupWindow {

    public final List<LastWord> restores = new ArrayList<>();
    public int sheets;

    @Override
    public void restore(LastWord word) {
        restores.add(word);
    }

    @Override
    public void showRecoverySheet() {
        sheets++;
    }
}
