package org.threeplug.operations;

import com.google.inject.Module;
import java.util.List;
import org.threeplug.operations.sales.TillContributions;
import org.threeplug.plug.Contribution;
import org.threeplug.plug.Plug;

/// Selling and everything around it: the till and the back office of a day of trade.
public final class OperationsPlug implements Plug {

    @Override
    public String id() {
        return "operations";
    }

    @Override
    public String texts() {
        return "org.threeplug.operations.texts";
    }

    @Override
    public List<Contribution> contributions() {
        return TillContributions.all();
    }

    @Override
    public Module wiring() {
        return TillContributions.wiring();
    }
}
