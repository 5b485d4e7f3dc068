package org.threeplug.persistence;

import java.util.Map;
import java.util.function.Function;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.customers.CustomerBook;
import org.threeplug.identity.DeclaredRights;
import org.threeplug.identity.IdentityBook;
import org.threeplug.identity.keys.KeyBook;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Whereabouts;
import org.threeplug.nodes.NodeBook;
import org.threeplug.nodes.PeerBook;
import org.threeplug.persistence.catalog.StoredCatalogBook;
import org.threeplug.persistence.customers.StoredCustomerBook;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.identity.StoredIdentityBook;
import org.threeplug.persistence.identity.StoredKeyBook;
import org.threeplug.persistence.identity.StoredPeople;
import org.threeplug.persistence.nodes.StoredNodeBook;
import org.threeplug.persistence.nodes.StoredWhereabouts;
import org.threeplug.persistence.peers.StoredPeerBook;
import org.threeplug.persistence.plugs.StoredPlugBook;
import org.threeplug.persistence.questions.StoredSeenBook;
import org.threeplug.persistence.reports.StoredHomeBook;
import org.threeplug.persistence.settings.StoredSettingsBook;
import org.threeplug.plug.PlugBook;
import org.threeplug.questions.SeenBook;
import org.threeplug.reports.home.HomeBook;
import org.threeplug.settings.SettingsBook;

/// The write sides of what trade stands on: settings, people, catalogue, customers.
public final class MasterPorts {

    private MasterPorts() {}

    /// Adds them to what a store is opened with.
    public static void register(Map<Class<?>, Function<Rows, ?>> ports) {
        ports.put(SettingsBook.class, StoredSettingsBook::new);
        ports.put(IdentityBook.class, StoredIdentityBook::new);
        ports.put(KeyBook.class, StoredKeyBook::new);
        ports.put(HomeBook.class, StoredHomeBook::new);
        ports.put(DeclaredRights.class, _ -> DeclaredRights.OF_THE_PROGRAM);
        ports.put(People.class, StoredPeople::new);
        ports.put(Whereabouts.class, StoredWhereabouts::new);
        ports.put(NodeBook.class, StoredNodeBook::new);
        ports.put(PeerBook.class, StoredPeerBook::new);
        ports.put(CatalogBook.class, StoredCatalogBook::new);
        ports.put(CustomerBook.class, StoredCustomerBook::new);
        ports.put(SeenBook.class, StoredSeenBook::new);
        ports.put(PlugBook.class, StoredPlugBook::new);
    }
}
