package org.threeplug.office.records;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeplug.extras.FreeField;
import org.threeplug.extras.FreeFields;
import org.threeplug.extras.ProductExtras;
import org.threeplug.extras.SaveExtras;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.Form;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.office.Fields;
import org.threeplug.office.Surface;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// What is known of products beyond their own fields, for the pages of products: what is declared and what the owner named look and
/// behave alike.
public final class ExtraParts {

    private final KindOffice.Shared shared;

    @Inject
    public ExtraParts(KindOffice.Shared shared) {
        this.shared = shared;
    }

    /// One thing that is known of a product, in words.
    public record Told(String label, String said, boolean atTill) {}

    /// All that is known of a product, without what is empty.
    public List<Told> told(ProductExtras.Shown shown) {
        var told = new ArrayList<Told>();
        for (var part : shown.parts()) {
            var kind = office(part.sight().type(), shown.free());
            for (var field : part.sight().fields()) {
                if (part.row().entry().values().containsKey(field.key())) {
                    told.add(new Told(
                            kind.words.field(field),
                            kind.words.said(field, part.row().entry(), part.row().titles()),
                            field.is(Field.Trait.AT_TILL)));
                }
            }
        }
        return told;
    }

    /// The inputs for all of it, behind those of a product.
    public Inputs inputs(ProductExtras.Shown shown, Fields fields) {
        var parts = new ArrayList<Input>();
        for (var part : shown.parts()) {
            var kind = office(part.sight().type(), shown.free());
            var form = new RecordForm(kind, fields, part.sight().type().key() + ".");
            form.fill(part.row());
            parts.add(new Input(kind, form, part.row().entry()));
        }
        return new Inputs(parts, fields);
    }

    /// The names that the owner gave are words like those of the bundle.
    private KindOffice office(RecordType type, FreeFields free) {
        if (!type.key().equals(FreeFields.KEY)) {
            return new KindOffice(shared, type);
        }
        var names = new HashMap<String, String>();
        for (var field : type.fields()) {
            var name = free.of(field).map(FreeField::name).orElse("");
            names.put("kind." + type.key() + "." + field.dashed(), name.replace("'", "''").replace("{", "'{'"));
        }
        var plain = shared.surface();
        var worded = new Surface(plain.texts().with(names), plain.panels(), plain.notices(), plain.memory(), plain.exports());
        return new KindOffice(
                new KindOffice.Shared(
                        shared.office(), worded, shared.asks(), shared.sheets(), shared.bulk(), shared.history(), shared.exports()),
                type);
    }

    private record Input(KindOffice kind, RecordForm form, Entry seen) {}

    /// The inputs of one form.
    public static final class Inputs {

        private final List<Input> parts;
        private final Fields fields;

        private Inputs(List<Input> parts, Fields fields) {
            this.parts = List.copyOf(parts);
            this.fields = fields;
        }

        public void addTo(Form form) {
            for (var part : parts) {
                form.section(part.kind().words.plural());
                part.form().shown.forEach(field -> RecordFormPage.add(form, part.kind(), part.form(), field));
            }
        }

        /// Says beside each field what is wrong with it.
        public void check() {
            for (var part : parts) {
                var type = part.kind().type;
                EntryRules.wrong(type, EntryRules.cleaned(type, part.form().typed()))
                        .forEach(why -> fields.refuse(why.below(type.key())));
            }
        }

        /// What was changed, of a product that bears this id.
        public List<SaveExtras.Extra> changed(UUID product) {
            var changed = new ArrayList<SaveExtras.Extra>();
            for (var part : parts) {
                var type = part.kind().type;
                var typed = EntryRules.cleaned(type, part.form().typed()).withId(product);
                if (!typed.holdsTheSame(EntryRules.cleaned(type, part.seen()))) {
                    changed.add(new SaveExtras.Extra(type.key(), part.seen().withId(product), typed));
                }
            }
            return changed;
        }

        /// A refusal of the gate, which counts the parts, as the form names its fields.
        public Refusal placed(Refusal why) {
            return new Refusal(why.code(), why.arguments(), why.field().substring(why.field().indexOf('.') + 1));
        }
    }

    /// Lets a list be narrowed by what is known of products.
    public void addFilters(ListPattern<?> list, ProductExtras.Shown shown) {
        filters(shown).forEach((filters, fields) -> filters.add(list, fields));
    }

    private Map<FieldFilters, List<Field<?>>> filters(ProductExtras.Shown shown) {
        var all = new LinkedHashMap<FieldFilters, List<Field<?>>>();
        shown.parts().forEach(part -> all.put(
                new FieldFilters(office(part.sight().type(), shown.free()), part.sight().type().key() + "."),
                part.sight().with(Field.Trait.FILTERED)));
        return all;
    }

    /// What a list is narrowed to, by the sets and by the keys of their fields.
    public Map<String, Map<String, Object>> wanted(ProductExtras.Shown shown, ListQuery query) {
        var wanted = new HashMap<String, Map<String, Object>>();
        for (var part : shown.parts()) {
            var type = part.sight().type();
            var only = new FieldFilters(office(type, shown.free()), type.key() + ".")
                    .wanted(part.sight().with(Field.Trait.FILTERED), query);
            if (!only.isEmpty()) {
                wanted.put(type.key(), only);
            }
        }
        return wanted;
    }
}
