package org.threeplug.operations;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.List;
import org.threeplug.operations.sales.TillContributions;
import org.threeplug.plug.Feature;
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
    public List<Feature> features() {
        return OperationsFeatures.all();
    }

    @Override
    public Module wiring() {
        return Modules.combine(TillContributions.wiring(), new OperationsWiring());
    }
}
