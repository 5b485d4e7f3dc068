package org.threeplug.declared;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.backup.ChangeBackupPlace;
import org.threeplug.backup.ChangePassphrase;
import org.threeplug.backup.RecordDrill;
import org.threeplug.backup.RecordRestore;
import org.threeplug.cash.CloseShift;
import org.threeplug.cash.CorrectFloat;
import org.threeplug.cash.MoveCash;
import org.threeplug.cash.OpenDrawer;
import org.threeplug.cash.OpenShift;
import org.threeplug.catalog.AddCategories;
import org.threeplug.catalog.ArrangeQuickKeys;
import org.threeplug.catalog.ChangeProducts;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.PlaceQuickKey;
import org.threeplug.catalog.SaveCategory;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.SaveTaxClass;
import org.threeplug.catalog.SetPicture;
import org.threeplug.clock.AcceptClock;
import org.threeplug.clock.NoteClockJump;
import org.threeplug.clock.SaveClockRules;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.ExportCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.directories.Directories;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.identity.EraseUser;
import org.threeplug.identity.GrantRights;
import org.threeplug.identity.RecordSignIn;
import org.threeplug.identity.RecordWrongPin;
import org.threeplug.identity.SaveRole;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.SwitchRole;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.lists.ExportList;
import org.threeplug.nodes.ApplyRecords;
import org.threeplug.nodes.MakeNode;
import org.threeplug.payments.ResolveCardIntent;
import org.threeplug.proof.ChangeAnchorPlace;
import org.threeplug.records.ExportEntries;
import org.threeplug.records.ImportEntries;
import org.threeplug.records.MoveEntry;
import org.threeplug.records.RetireEntries;
import org.threeplug.records.SaveEntry;
import org.threeplug.sales.AbandonCart;
import org.threeplug.questions.NoteSeen;
import org.threeplug.sales.NoteReprint;
import org.threeplug.sales.OpenCardIntent;
import org.threeplug.sales.ParkCart;
import org.threeplug.sales.PostSale;
import org.threeplug.sales.RecallCart;
import org.threeplug.sales.VoidSale;
import org.threeplug.settings.ChoosePrinter;
import org.threeplug.settings.SaveSettings;
import org.threeplug.settings.TryDrawer;
import org.threeplug.setup.SetUpStore;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.ChoosePlace;
import org.threeplug.stock.ImportStockedProducts;
import org.threeplug.stock.TransferStock;

/// Every command there is, by what it is called. What the journal, the reference and the tests know of commands as a whole, they
/// know from here.
public final class Commands {

    private static final List<Class<? extends Command<?>>> ALL = List.of(
            AbandonCart.class,
            AcceptClock.class,
            AddCategories.class,
            AdjustLedger.class,
            AdjustStock.class,
            ApplyRecords.class,
            ArrangeQuickKeys.class,
            ChangeAnchorPlace.class,
            ChangeBackupPlace.class,
            ChangePassphrase.class,
            ChangeProducts.class,
            ChoosePlace.class,
            ChoosePrinter.class,
            CloseShift.class,
            CorrectFloat.class,
            EraseCustomer.class,
            EraseUser.class,
            ExportCustomer.class,
            ExportEntries.class,
            ExportList.class,
            GrantRights.class,
            ImportEntries.class,
            ImportProducts.class,
            ImportStockedProducts.class,
            MakeNode.class,
            MoveCash.class,
            MoveEntry.class,
            NoteClockJump.class,
            NoteReprint.class,
            NoteSeen.class,
            OpenCardIntent.class,
            OpenDrawer.class,
            OpenShift.class,
            ParkCart.class,
            PlaceQuickKey.class,
            PostSale.class,
            RecallCart.class,
            RecordDrill.class,
            RecordRestore.class,
            RecordSignIn.class,
            RecordWrongPin.class,
            ResolveCardIntent.class,
            RetireEntries.class,
            SaveCategory.class,
            SaveClockRules.class,
            SaveCustomer.class,
            SaveEntry.class,
            SaveProduct.class,
            SaveRole.class,
            SaveSettings.class,
            SaveTaxClass.class,
            SaveUser.class,
            SetPicture.class,
            SetUpStore.class,
            SwitchCustomers.class,
            SwitchRole.class,
            SwitchUsers.class,
            TransferStock.class,
            TryDrawer.class,
            VoidSale.class);

    private static final Map<String, CommandName> BY_NAME = byName();

    private Commands() {}

    public static List<Class<? extends Command<?>>> all() {
        return ALL;
    }

    private static Map<String, CommandName> byName() {
        var names = new HashMap<String, CommandName>();
        for (var command : ALL) {
            var name = CommandName.of(command);
            Stream.concat(Stream.of(name.name()), name.was().stream()).forEach(each -> {
                if (names.put(each, name) != null) {
                    throw new IllegalStateException("two commands are called " + each);
                }
            });
        }
        Directories.commands().keySet().forEach(each -> names.put(each, new CommandName(each, 1, List.of())));
        return Map.copyOf(names);
    }

    /// Under which the words for a record's command stand; its own name for one that nobody knows.
    public static String word(String recorded) {
        var known = BY_NAME.get(recorded);
        return known == null ? recorded : known.word();
    }

    /// The word for each name that a record may bear.
    public static Map<String, String> words() {
        return BY_NAME.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().word()));
    }

    /// The names under which records of the same command stand, whichever of them is given.
    public static List<String> names(String any) {
        var known = BY_NAME.get(any);
        return known == null
                ? List.of(any)
                : Stream.concat(Stream.of(known.name()), known.was().stream()).toList();
    }

    /// The names of all commands of which one contains a text.
    public static List<String> containing(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return BY_NAME.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).contains(wanted))
                .flatMap(each -> names(each.getKey()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
