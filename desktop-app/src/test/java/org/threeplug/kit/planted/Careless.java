package org.threeplug.kit.planted;

import org.threeplug.operations.OperationsPlug;

/// A control that knows a screen.
public final class Careless {

    public final OperationsPlug plug = new OperationsPlug();
}
