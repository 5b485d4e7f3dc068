package org.threeplug.server.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerDossier;
import org.threeplug.customers.CustomerFiles;
import org.threeplug.customers.DossierText;
import org.threeplug.documents.Document;
import org.threeplug.journal.JournalEntry;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.questions.Sights;
import org.threeplug.settings.Settings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Dossiers as files in a folder of the store, each named by its customer, so that they go when the customer is erased.
public final class ExportFolder implements CustomerFiles {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Settings settings;

    public ExportFolder(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    @Override
    public CustomerFiles.Exported export(CustomerDossier dossier) {
        return export(dossier, folder);
    }

    /// Into another folder, which the program forgets about.
    public CustomerFiles.Exported export(CustomerDossier dossier, Path into) {
        var name = dossier.customer().id() + "-" + TIME.format(dossier.madeAt());
        try {
            if (!Files.isDirectory(into)) {
                OwnerOnly.folder(into);
            }
            var text = into.resolve(name + ".txt");
            var json = into.resolve(name + ".json");
            create(text, DossierText.of(dossier, settings.store().orElseThrow()));
            create(json, JSON.writeValueAsString(fields(dossier)));
            return new CustomerFiles.Exported(text.toString(), json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A second export in the same second says the same.
    private static void create(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        OwnerOnly.create(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Deletes what was exported about a customer.
    public void forget(UUID customer) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (file.getFileName().toString().startsWith(customer.toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(CustomerDossier dossier) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("madeAt", dossier.madeAt().toString());
        fields.put("customer", fields(dossier.customer()));
        fields.put("merged", dossier.also().stream().map(ExportFolder::fields).toList());
        fields.put("documents", dossier.documents().stream().map(ExportFolder::fields).toList());
        fields.put(
                "parkedCarts",
                dossier.parked().stream()
                        .map(parked -> Map.of(
                                "slot", parked.slot(),
                                "label", parked.label(),
                                "at", parked.parkedAt().toString(),
                                "minorUnits", String.valueOf(parked.total().minor())))
                        .toList());
        fields.put("journal", dossier.entries().stream().map(ExportFolder::fields).toList());
        fields.put("seen", dossier.seen().stream().map(ExportFolder::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Customer customer) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", customer.id().toString());
        fields.put("number", customer.number());
        fields.put("name", customer.name());
        fields.put("phone", customer.phone());
        fields.put("email", customer.email());
        fields.put("taxNumber", customer.taxNumber());
        fields.put("address", customer.address());
        fields.put("note", customer.note());
        fields.put("active", customer.active());
        return fields;
    }

    private static Map<String, Object> fields(Document document) {
        var head = document.head();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("reference", head.reference());
        fields.put("kind", head.kind().name());
        fields.put("at", head.occurredAt().toString());
        fields.put("customerName", head.customerName().orElse(""));
        fields.put("currency", head.total().currency().getCurrencyCode());
        fields.put("totalMinorUnits", String.valueOf(head.total().minor()));
        fields.put(
                "lines",
                document.lines().stream()
                        .map(line -> Map.of(
                                "code", line.code(),
                                "name", line.name(),
                                "quantity", line.quantity().plain(),
                                "minorUnits", String.valueOf(line.amount().minor())))
                        .toList());
        fields.put(
                "tenders",
                document.tenders().stream()
                        .map(tender -> Map.of(
                                "kind", tender.kind().name(),
                                "minorUnits", String.valueOf(tender.amount().minor()),
                                "reference", tender.reference().orElse("")))
                        .toList());
        return fields;
    }

    private static Map<String, Object> fields(Sights.Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("by", row.seer());
        fields.put("question", row.sight().question());
        fields.put("first", row.sight().first().toString());
        fields.put("last", row.sight().last().toString());
        fields.put("times", row.sight().times());
        fields.put("persons", row.sight().persons());
        return fields;
    }

    private static Map<String, Object> fields(JournalEntry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("sequence", entry.sequence());
        fields.put("at", entry.at().toString());
        fields.put("command", entry.command());
        fields.put("by", entry.actor());
        fields.put("changes", entry.changes());
        return fields;
    }
}
