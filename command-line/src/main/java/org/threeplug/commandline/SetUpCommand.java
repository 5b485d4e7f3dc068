package org.threeplug.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.server.Sentences;
import org.threeplug.server.backup.RecoverySheet;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.server.setup.SetUp;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.tax.TaxPreset;
import org.threeplug.tools.Tools;
import org.threeplug.tools.past.DemoPast;
import org.threeplug.tools.shops.DemoShop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos setup`: makes a new store by options, or the demo shop.
@Command(name = "setup", mixinStandardHelpOptions = true)
final class SetUpCommand extends StoreCommand {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpCommand.class);

    @Option(names = "--demo", descriptionKey = "setup.demo")
    private boolean demo;

    @Option(names = "--business", paramLabel = "NAME", descriptionKey = "setup.business")
    private @Nullable String business;

    @Option(names = "--tax-number", paramLabel = "NUMBER", descriptionKey = "setup.tax-number")
    private String taxNumber = "";

    @Option(names = "--days", paramLabel = "DAYS", descriptionKey = "setup.days")
    private int days = DemoPast.DAYS;

    @Option(names = "--address", paramLabel = "TEXT", descriptionKey = "setup.address")
    private String address = "";

    @Option(names = "--branch", paramLabel = "NAME", descriptionKey = "setup.branch")
    private @Nullable String branch;

    @Option(names = "--register", paramLabel = "NAME", descriptionKey = "setup.register")
    private @Nullable String register;

    @Option(names = "--currency", paramLabel = "CODE", descriptionKey = "setup.currency")
    private String currency = "";

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "setup.zone")
    private String zone = ZoneId.systemDefault().getId();

    @Option(names = "--language", paramLabel = "TAG", descriptionKey = "setup.language")
    private @Nullable String language;

    @Option(names = "--tax", paramLabel = "COUNTRY", descriptionKey = "setup.tax")
    private String tax = "NONE";

    @Option(names = "--usual-tax", paramLabel = "KEY", descriptionKey = "setup.usual-tax")
    private @Nullable String usualTax;

    @Option(names = "--cash-rounding", paramLabel = "STEP", descriptionKey = "setup.cash-rounding")
    private String cashRounding = "0";

    @Option(names = "--admin-login", paramLabel = "NAME", descriptionKey = "setup.admin-login")
    private String adminLogin = "admin";

    @Option(names = "--admin-name", paramLabel = "NAME", descriptionKey = "setup.admin-name")
    private @Nullable String adminName;

    @Option(names = "--admin-password", descriptionKey = "setup.admin-password")
    private boolean askPassword;

    @Option(names = "--admin-password-from", paramLabel = "FD", descriptionKey = "setup.admin-password-from")
    private @Nullable String passwordFrom;

    @Option(names = "--admin-pin", descriptionKey = "setup.admin-pin")
    private boolean askPin;

    @Option(names = "--admin-pin-from", paramLabel = "FD", descriptionKey = "setup.admin-pin-from")
    private @Nullable String pinFrom;

    @Option(names = "--sheet", paramLabel = "FILE", descriptionKey = "setup.sheet")
    private @Nullable Path sheet;

    SetUpCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        var language = language();
        if (sheet != null) {
            RecoverySheet.mustBeFree(sheet);
        }
        var plan = demo ? DemoShop.plan(language) : plan(language);
        var before = HalfMadeStore.begin(options().store());
        try {
            return Answer.good(String.join("\n", make(language, plan)), json(plan));
        } catch (RefusedException e) {
            before.takeAway();
            throw e;
        }
    }

    private List<String> make(Locale language, SetUpPlan plan) {
        var lines = new ArrayList<String>();
        try (var store = OpenStore.atOrNew(options().store())) {
            if (store.get(SetUp.class).isDone()) {
                throw new RefusedException("setup.done-already");
            }
            if (demo) {
                if (days < 0 || days > DemoPast.MOST_DAYS) {
                    throw new RefusedException("setup.days-out-of-range", Integer.toString(days), Integer.toString(DemoPast.MOST_DAYS));
                }
                Tools.on(store, DemoShop.class).open(language, days, (_, _) -> {});
            } else {
                store.get(SetUp.class).run(plan).orThrow();
            }
            lines.add(terminal().texts().text("setup.done", plan.business().name(), options().store()));
            lines.addAll(demo ? people(plan) : List.of());
            sheet(store).ifPresent(lines::add);
        }
        return lines;
    }

    /// Whoever sets a shop up can print the sheet at once; else a shop that is none for show is told how.
    private Optional<String> sheet(OpenStore store) {
        if (sheet == null) {
            return demo ? Optional.empty() : Optional.of(terminal().texts().text("setup.sheet"));
        }
        try {
            BackupSecret.keyOf(store.root());
            store.get(RecoverySheet.class).write(BackupSecret.unseen(store.root()).orElseThrow(), sheet);
            BackupSecret.seen(store.root());
            return Optional.of(terminal().texts().text("backup.sheet-written", sheet.toString()));
        } catch (IOException e) {
            throw new RefusedException("proof.folder-not-writable", sheet.toString());
        }
    }

    private List<String> people(SetUpPlan plan) {
        return plan.people().stream()
                .map(person -> terminal()
                        .texts()
                        .text("setup.demo.person", person.name(), person.login(), person.pin().orElse("")))
                .toList();
    }

    private Map<String, Object> json(SetUpPlan plan) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("store", options().store().toString());
        fields.put("business", plan.business().name());
        fields.put("currency", plan.currency().getCurrencyCode());
        fields.put("demo", plan.demo());
        fields.put("people", plan.people().stream().map(SetUpPlan.Person::login).toList());
        return fields;
    }

    private SetUpPlan plan(Locale language) {
        var adminPin = secret("--admin-pin", askPin, pinFrom, true).map(String::new);
        var adminPassword = secret("--admin-password", askPassword, passwordFrom, true).map(String::new);
        if (business == null || currency.isEmpty() || (adminPassword.isEmpty() && adminPin.isEmpty())) {
            throw new RefusedException("setup.options-missing", "--business, --currency, --admin-password, --admin-pin");
        }
        var texts = Sentences.in(language);
        var preset = TaxPreset.named(tax).orElseThrow(() -> new RefusedException("setup.tax-unknown", tax));
        var admin = new SetUpPlan.Person(
                adminLogin,
                adminName == null ? adminLogin : adminName,
                "administrator",
                adminPin,
                adminPassword);
        return new SetUpPlan(
                new SetUpPlan.Business(business, taxNumber, address),
                branch == null ? texts.text("setup.demo.branch") : branch,
                register == null ? texts.text("setup.demo.register") : register,
                currency(),
                zone(),
                language,
                preset.classes(texts::text),
                cashRounding,
                List.of(admin),
                false,
                usualTax == null ? preset.standardKey() : usualTax);
    }

    private Currency currency() {
        try {
            var known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
            // Gold and the like have codes too.
            if (known.getDefaultFractionDigits() >= 0) {
                return known;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("no such currency", e);
        }
        throw new RefusedException("setup.currency-unknown", currency);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new RefusedException("setup.zone-unknown", zone);
        }
    }

    private Locale language() {
        return language == null ? terminal().texts().locale() : Locale.forLanguageTag(language);
    }
}
