package org.threeplug.plug;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.util.List;

/// The one door into the product. Built-in screens and a stranger's jar use it alike. Found with
/// [java.util.ServiceLoader], so an implementation needs a public no-argument constructor.
///
/// ```java
/// public final class GiftCardPlug implements Plug {
///     public String id() { return "giftcard"; }
///     public String texts() { return "com.example.giftcard.texts"; }
///     public List<Feature> features() {
///         return List.of(new Feature("giftcard.cards", List.of(
///                 new Part.Right("giftcard.issue", Set.of("cashier", "manager")),
///                 new Part.Screen("giftcard.desk", Area.CUSTOMERS, "cards", 40, "voucher", "giftcard.issue", false, GiftCardScreen.class))));
///     }
/// }
/// ```
public interface Plug {

    /// Stable and lower-case, such as `giftcard`; it prefixes every key of the plug.
    String id();

    /// The base name of the plug's text bundle. It holds `screen.<key>` for each screen and `group.<group>` for each group.
    String texts();

    List<Feature> features();

    /// All parts of all features.
    default List<Part> parts() {
        return features().stream().flatMap(feature -> feature.parts().stream()).toList();
    }

    /// How the contributed classes are wired. It sees the host's ports and cannot rebind them.
    default Module wiring() {
        return Modules.EMPTY_MODULE;
    }
}
