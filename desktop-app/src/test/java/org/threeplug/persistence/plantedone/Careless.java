package org.threeplug.persistence.plantedone;

import javafx.scene.control.Label;
import org.threeplug.kit.Icon;
import org.threeplug.persistence.plantedtwo.Other;

/// A store that draws.
public final class Careless {

    public final Label label = new Label(Icon.DISK + " " + new Other());
}
