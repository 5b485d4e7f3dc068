package org.threeplug.operations.sales;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import java.util.List;
import org.threeplug.plug.Area;
import org.threeplug.plug.Part;

/// What the till adds to the Operations plug.
public final class TillContributions {

    private TillContributions() {}

    public static List<Part> all() {
        return List.of(
                new Part.Screen("operations.till", Area.TILL, "sell", 10, "sell", "sales.sell", true, TillScreen.class));
    }

    public static Module wiring() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(TillClock.class).toInstance(TillClock.system());
                bind(TillBooks.class);
                bind(TillShop.class);
                bind(TillMeans.class);
                bind(TillModel.class);
            }
        };
    }
}
