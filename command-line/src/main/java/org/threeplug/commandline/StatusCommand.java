package org.threeplug.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.backup.Backups;
import org.threeplug.backup.Proof;
import org.threeplug.cash.Shift;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.ProductFigures;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.Codes;
import org.threeplug.sales.SalesHistory;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import picocli.CommandLine.Command;

/// `pos status`: what kind of store this is and how it stands.
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand extends StoreCommand {

    StatusCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<String> forTheTill() {
        return List.of("status");
    }

    @Override
    protected Answer answer() {
        return onStore(this::answer);
    }

    private Answer answer(OpenStore store) {
        store.get(BackupDesk.class).compare();
        var settings = store.settings().store().orElseThrow();
        var register = store.register();
        var fields = fields(store, settings, register);
        var shift = store.get(Shifts.class).open(register.id());
        var sentence = terminal()
                .texts()
                .text(
                        "status.store",
                        settings.businessName(),
                        register.branch().name(),
                        register.name(),
                        settings.currency().getCurrencyCode(),
                        options().store(),
                        fields.get("products"),
                        fields.get("documents"));
        var state = store.get(Backups.class).state();
        var lines = new ArrayList<>(List.of(
                sentence, shift(shift.map(Shift::businessDate).map(Object::toString)), proven(state)));
        code(store.get(BackupDesk.class).codes(), fields).ifPresent(lines::add);
        state.problem().ifPresent(problem -> fields.put("backupProblem", problem.code()));
        state.problems().forEach(problem ->
                lines.add(terminal().texts().text("status.backup." + problem.code(), problem.arguments().toArray())));
        if (!state.problems().isEmpty()) {
            fields.put("backupProblems", state.problems().stream().map(Problem::code).toList());
        }
        plugs(store, fields).forEach(lines::add);
        var contradicted = state.problem().filter(Problem::contradictsTheBooks).isPresent();
        return new Answer(!contradicted, String.join("\n", lines), fields);
    }

    /// Those that stay off, and why.
    private List<String> plugs(OpenStore store, Map<String, Object> fields) {
        var off = store.plugs().off();
        if (!off.isEmpty()) {
            fields.put("plugsOff", off.stream().map(PlugHost.Off::plug).toList());
        }
        return off.stream()
                .map(one -> terminal().texts().text("plugs.off", one.plug(), one.why()))
                .toList();
    }

    /// By its sign alone: the code itself is nowhere but on paper.
    private Optional<String> code(Codes codes, Map<String, Object> fields) {
        fields.put("code", codes.present().orElse(""));
        fields.put("codeOnSheet", codes.sheet().orElse(""));
        fields.put("codeOfNewestBackup", codes.newest().orElse(""));
        fields.put("sheetOpensNewest", codes.sheetOpensNewest());
        var texts = terminal().texts();
        if (codes.newest().isEmpty()) {
            return codes.present().map(sign -> texts.text("status.code.no-backup", sign));
        }
        var newest = codes.newest().get();
        if (codes.sheet().isEmpty()) {
            return Optional.of(texts.text("status.code.no-sheet", newest));
        }
        return Optional.of(texts.text(
                codes.sheetOpensNewest() ? "status.code.good" : "status.code.old", codes.sheet().get(), newest));
    }

    private String proven(BackupState state) {
        return state.lastProven()
                .map(proof -> terminal().texts().text("status.proof.good.means", proof.at().toString()))
                .orElseGet(() -> terminal().texts().text("status.proof.none.means"));
    }

    private String shift(Optional<String> day) {
        return day.map(open -> terminal().texts().text("status.shift-open", open))
                .orElseGet(() -> terminal().texts().text("status.no-shift"));
    }

    private Map<String, Object> fields(OpenStore store, StoreSettings settings, Register register) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("store", options().store().toString());
        fields.put("business", settings.businessName());
        fields.put("branch", register.branch().name());
        fields.put("register", register.name());
        fields.put("currency", settings.currency().getCurrencyCode());
        fields.put("demo", settings.demo());
        fields.put("products", store.ask(new ProductFigures(ProductFilter.ALL, Optional.empty())).count().orElse(0));
        fields.put("documents", store.get(SalesHistory.class).count(SalesHistory.Filter.ALL));
        fields.put("journalRecords", store.journalRecords());
        fields.put("shiftOpen", store.get(Shifts.class).open(register.id()).isPresent());
        var backups = store.get(Backups.class).state();
        fields.put("backupAt", backups.lastJournalCopy().map(Object::toString).orElse(""));
        fields.put("provenAt", backups.lastProven().map(Proof::at).map(Object::toString).orElse(""));
        fields.put("openInTheTill", terminal().inside().isPresent());
        return fields;
    }
}
