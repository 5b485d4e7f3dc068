package org.threeplug.persistence.engine.store;

import java.nio.file.Path;
import org.threeplug.kernel.Ids;

/// A process that sells until it is killed, and says which sale is done only after the gate said so.
final class KilledShop {

    private KilledShop() {}

    public static void main(String[] args) {
        var store = Store.open(Path.of(args[0]), Shop.OPTIONS);
        var item = Shop.addItem(store, Ids.next().toString());
        while (true) {
            System.out.println(Shop.sell(store, item, 1));
        }
    }
}
