package org.threeplug.office.planted;

import org.threeplug.operations.OperationsPlug;

/// Knows a plug, which the office may not.
public final class Careless {

    public final OperationsPlug plug = new OperationsPlug();
}
