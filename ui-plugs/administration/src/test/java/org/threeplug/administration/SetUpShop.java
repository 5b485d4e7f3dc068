package org.threeplug.administration;

import java.util.Locale;
import org.threeplug.office.PlugShop;

/// Set up and the team, over a small shop in memory.
public final class SetUpShop extends PlugShop {

    public SetUpShop() {
        this(Locale.ENGLISH);
    }

    public SetUpShop(Locale locale) {
        super(locale, new AdministrationPlug().wiring(), new AdministrationPlug().parts());
    }
}
