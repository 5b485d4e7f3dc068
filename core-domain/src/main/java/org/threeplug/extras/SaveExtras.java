package org.threeplug.extras;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.directories.Directories;
import org.threeplug.directories.ProductFields;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.RecordBook;
import org.threeplug.records.SavingExtras;

/// Keeps what is known of products beyond their own fields. What is not among the values of a set is taken away.
@Declared("catalog.save-extras")
public record SaveExtras(@NotNull UUID key, @NotNull @Size(min = 1, max = 2000) List<@Valid Extra> extras)
        implements Command<Integer> {

    /// One set of one product.
    ///
    /// @param kind the key of what is declared, or that of the owner's fields
    /// @param seen what the editor began with
    /// @param wanted under the id of the product
    public record Extra(@NotBlank @Size(max = 60) String kind, @NotNull Entry seen, @NotNull Entry wanted) {}

    public SaveExtras {
        extras = List.copyOf(extras);
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public Integer run(Tx tx) {
        for (int i = 0; i < extras.size(); i++) {
            save(tx, extras.get(i), "extras[" + i + "]");
        }
        tx.violations().mustBeNone();
        extras.stream().map(extra -> extra.wanted().id()).distinct().forEach(id -> tx.raise(new Event("catalog.extras-saved", id.toString())));
        return extras.size();
    }

    private static void save(Tx tx, Extra extra, String path) {
        var id = extra.wanted().id();
        var product = tx.port(CatalogBook.class).product(id).orElseThrow(() -> new RefusedException("catalog.product-unknown", ""));
        var meanwhile = Refusal.of("catalog.changed-meanwhile", product.name());
        if (extra.kind().equals(FreeFields.KEY)) {
            saveFree(tx, extra, meanwhile, path);
            return;
        }
        var type = Directories.OF_PRODUCTS.stream()
                .filter(one -> one.key().equals(extra.kind()))
                .findFirst()
                .orElseThrow(() -> new RefusedException("catalog.extras-unknown", extra.kind()));
        SavingExtras.save(type, tx, extra.seen(), extra.wanted(), meanwhile, path + "." + extra.kind());
    }

    private static void saveFree(Tx tx, Extra extra, Refusal meanwhile, String path) {
        var book = tx.port(CatalogBook.class);
        var product = extra.wanted().id();
        var held = book.freeValues(product);
        var wanted = new HashMap<>(held);
        FreeFields.values(extra.seen()).keySet().forEach(wanted::remove);
        var typed = FreeFields.values(extra.wanted());
        var fields = fields(tx, typed);
        var type = fields.type(held);
        var cleaned = EntryRules.cleaned(type, extra.wanted());
        EntryRules.wrong(type, cleaned)
                .forEach(why -> tx.violations()
                        .add(path + "." + extra.kind() + "." + why.field(), why.code(), why.arguments().toArray(String[]::new)));
        var seen = FreeFields.values(extra.seen());
        for (var field : seen.keySet()) {
            if (!seen.get(field).equals(held.get(field)) && !FreeFields.values(cleaned).getOrDefault(field, "").equals(held.get(field))) {
                throw new RefusedException(meanwhile);
            }
        }
        FreeFields.values(cleaned).forEach((field, value) -> {
            if (!seen.containsKey(field) && held.containsKey(field) && !held.get(field).equals(value)) {
                throw new RefusedException(meanwhile);
            }
            wanted.put(field, value);
        });
        if (tx.violations().isEmpty() && !wanted.equals(held)) {
            book.freeValues(product, wanted);
        }
    }

    /// Those that are written to, retired or not.
    private static FreeFields fields(Tx tx, Map<UUID, Object> typed) {
        var records = tx.port(RecordBook.class);
        return new FreeFields(typed.keySet().stream()
                .sorted()
                .map(id -> records.entry(ProductFields.TYPE, id)
                        .map(FreeField::of)
                        .orElseThrow(() -> new RefusedException("catalog.extras-unknown", id.toString())))
                .toList());
    }

    @Override
    public Integer repeated(Tx tx) {
        return extras.size();
    }
}
