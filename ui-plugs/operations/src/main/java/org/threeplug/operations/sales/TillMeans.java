package org.threeplug.operations.sales;

import com.google.inject.Inject;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kit.Sound;
import org.threeplug.kit.Work;

/// How the till gets things done.
public record TillMeans(CommandGate gate, Work work, TillClock clock, Sound sound) {

    @Inject
    public TillMeans {}
}
