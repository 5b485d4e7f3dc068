package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import com.google.inject.Provider;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.threeplug.catalog.Categories;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Forms;
import org.threeplug.office.Surface;
import org.threeplug.office.records.Beside;
import org.threeplug.office.records.KindOffice;
import org.threeplug.office.records.RecordScreen;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordType;

/// The categories, declared, and beside each the quick keys it shows on the till.
public final class CategoriesScreen extends RecordScreen {

    @Inject
    CategoriesScreen(KindOffice.Shared shared, RecordType type, Provider<QuickKeysModel> keys) {
        super(shared, type, new Keys(shared.surface(), keys));
    }

    private record Keys(Surface surface, Provider<QuickKeysModel> models) implements Beside {

        @Override
        public void tabs(DetailPattern detail, Entry entry) {
            detail.tab("keys", surface.text("quick-keys"), () -> {
                var model = models.get();
                model.open(Categories.of(entry));
                return keys(model);
            });
        }

        private Node keys(QuickKeysModel model) {
            var editor = new QuickKeysEditor(model, surface);
            if (!model.mayEdit()) {
                return Forms.scrolled(surface.text("quick-keys"), editor);
            }
            var hits = new VBox();
            hits.getStyleClass().add("gap-4");
            model.hits.subscribe(() -> hits.getChildren()
                    .setAll(model.hits.stream()
                            .map(hit -> ActionButton.quiet(
                                            hit.name() + " · " + surface.formats().price(hit.price()), () -> model.place(hit))
                                    .icon(Icon.ADD))
                            .toList()));
            var search = new Form(surface.text("quick-keys"), surface.texts())
                    .text("search", surface.text("quick-keys.add"), surface.text("quick-keys.add.help"), model.search);
            Forms.follow(search, model.fields);
            return Forms.scrolled(surface.text("quick-keys"), editor, search, hits);
        }
    }
}
