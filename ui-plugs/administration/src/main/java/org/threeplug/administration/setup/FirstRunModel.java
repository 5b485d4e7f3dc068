package org.threeplug.administration.setup;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SecretRules;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Progress;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.TaxPreset;
import org.threeplug.tax.UsualTax;
import org.threeplug.words.Texts;

/// What the wizard of the first run asks; begins with what this computer's country suggests.
public final class FirstRunModel {

    static final int PIN_LEAST = 6;
    static final int PIN_MOST = 8;
    static final int PASSWORD_LEAST = 8;
    static final List<String> CASH_STEPS = List.of("0", "0.05", "0.10", "0.50", "1");

    public final StringProperty business = new SimpleStringProperty("");
    public final StringProperty taxNumber = new SimpleStringProperty("");
    public final StringProperty address = new SimpleStringProperty("");
    public final StringProperty branch;
    public final StringProperty register;
    public final ObjectProperty<Optional<Currency>> currency;
    public final ObjectProperty<Optional<TaxPreset>> tax;
    public final ObjectProperty<Optional<TaxClass>> usualTax = new SimpleObjectProperty<>(Optional.empty());
    public final ObservableList<TaxClass> taxClasses = FXCollections.observableArrayList();
    public final ObjectProperty<Optional<String>> cashRounding = new SimpleObjectProperty<>(Optional.of("0"));
    public final ObjectProperty<Optional<String>> zone =
            new SimpleObjectProperty<>(Optional.of(ZoneId.systemDefault().getId()));
    public final StringProperty name = new SimpleStringProperty("");
    public final StringProperty login = new SimpleStringProperty("admin");
    public final StringProperty password = new SimpleStringProperty("");
    public final StringProperty passwordAgain = new SimpleStringProperty("");
    public final StringProperty pin = new SimpleStringProperty("");
    public final StringProperty trouble = new SimpleStringProperty("");
    public final BooleanProperty busy = new SimpleBooleanProperty();

    /// What is wrong with the secrets, said as they are typed.
    public final StringBinding passwordWrong;
    public final StringBinding againWrong;
    public final StringBinding pinWrong;

    private final SecretRules rules;

    /// What is being made, while busy.
    public final StringProperty working;

    /// How much of it is made, from 0 to 1; less than 0 while nobody knows.
    public final DoubleProperty far = new SimpleDoubleProperty(-1);

    private Optional<Progress> past = Optional.empty();

    private final Texts texts;

    /// @param rules what a PIN and a password must be
    public FirstRunModel(Texts texts, Locale machine, SecretRules rules) {
        this.rules = rules;
        this.texts = texts;
        working = new SimpleStringProperty(texts.text("first.working"));
        branch = new SimpleStringProperty(texts.text("setup.demo.branch"));
        register = new SimpleStringProperty(texts.text("setup.demo.register"));
        currency = new SimpleObjectProperty<>(currencyOf(machine));
        tax = new SimpleObjectProperty<>(
                TaxPreset.named(machine.getCountry()).or(() -> Optional.of(TaxPreset.NONE)));
        tax.subscribe(this::rates);
        passwordWrong = Bindings.createStringBinding(
                () -> said(password.get(), PASSWORD_LEAST, passwordRefusal()), password, business, name, login);
        againWrong = Bindings.createStringBinding(
                () -> password.get().startsWith(passwordAgain.get()) ? "" : texts.text("first.password.differs"),
                password,
                passwordAgain);
        pinWrong = Bindings.createStringBinding(() -> said(pin.get(), PIN_LEAST, pinRefusal()), pin);
    }

    /// Whoever is still typing is not told that it is too short; the rule stands below the field.
    private String said(String typed, int least, Optional<Refusal> why) {
        return typed.isEmpty() || typed.length() < least && why.filter(FirstRunModel::isOfLength).isPresent()
                ? ""
                : why.map(texts::refusal).orElse("");
    }

    private static boolean isOfLength(Refusal why) {
        return why.code().endsWith("-short") || why.code().endsWith("-length");
    }

    private Optional<Refusal> passwordRefusal() {
        return rules.password(password.get().toCharArray(), bearer());
    }

    private Optional<Refusal> pinRefusal() {
        var digits = pin.get().chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return digits && pin.get().length() < PIN_LEAST
                ? Optional.of(Refusal.of("identity.pin-short", "" + PIN_LEAST, "" + PIN_MOST))
                : rules.pin(pin.get().toCharArray(), bearer());
    }

    /// The first person may do everything.
    private Bearer bearer() {
        return new Bearer(true, List.of(business.get(), name.get(), login.get()));
    }

    /// Other rates, other choices: the standard one is proposed.
    private void rates(Optional<TaxPreset> preset) {
        usualTax.set(Optional.empty());
        taxClasses.setAll(preset.map(one -> one.classes(texts::text)).orElse(List.of()));
        usualTax.set(UsualTax.among(taxClasses, ""));
    }

    /// How far the past of the demo shop is made, and how long it will take as far as that can be told.
    public void daysMade(int day, int of) {
        var days = past.filter(known -> known.total() == of)
                .orElseGet(() -> new Progress(texts.text("first.working"), of, InstantSource.system()));
        past = Optional.of(days);
        days.done().set(day);
        far.set(days.fraction());
        var sentence = texts.text("first.working.days", day, of);
        working.set(days.left()
                .map(left -> sentence + " · " + texts.text("kit.progress.left", left))
                .orElse(sentence));
    }

    /// Those that some country pays in today, without what is kept for old books.
    public static List<Currency> currencies() {
        return Arrays.stream(Locale.getISOCountries())
                .flatMap(country -> currencyIn(country).stream())
                .distinct()
                .filter(one -> one.getDefaultFractionDigits() >= 0 && one.getDefaultFractionDigits() <= 3)
                .sorted((a, b) -> a.getCurrencyCode().compareTo(b.getCurrencyCode()))
                .toList();
    }

    static List<TaxPreset> taxes() {
        return Arrays.asList(TaxPreset.values());
    }

    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList();
    }

    public ObservableBooleanValue businessKnown() {
        return filled(business);
    }

    public ObservableBooleanValue placeKnown() {
        return filled(branch).and(filled(register));
    }

    public ObservableBooleanValue moneyKnown() {
        return Bindings.createBooleanBinding(
                () -> currency.get().isPresent() && usualTax.get().isPresent() && zone.get().isPresent(),
                currency,
                usualTax,
                zone);
    }

    public ObservableBooleanValue personKnown() {
        return filled(name)
                .and(filled(login))
                .and(Bindings.createBooleanBinding(
                        () -> passwordRefusal().isEmpty() && pinRefusal().isEmpty(), password, pin, business, name, login))
                .and(password.isEqualTo(passwordAgain));
    }

    public ObservableBooleanValue free() {
        return busy.not();
    }

    /// What will be made, by what it is called.
    public List<Fact> facts() {
        return List.of(
                new Fact(texts.text("first.business"), business.get().strip()),
                new Fact(texts.text("first.branch"), branch.get().strip()),
                new Fact(texts.text("first.register"), register.get().strip()),
                new Fact(
                        texts.text("first.currency"),
                        currency.get().map(Currency::getCurrencyCode).orElse("")),
                new Fact(texts.text("first.tax"), tax.get().map(preset -> preset.title(texts::text, texts.locale())).orElse("")),
                new Fact(texts.text("first.usual-tax"), usualTax.get().map(TaxClass::name).orElse("")),
                new Fact(texts.text("first.zone"), zone.get().orElse("")),
                new Fact(texts.text("first.name"), name.get().strip() + " (" + login.get().strip() + ")"));
    }

    public record Fact(String name, String value) {}

    public SetUpPlan plan() {
        var person = new SetUpPlan.Person(
                login.get().strip(),
                name.get().strip(),
                Roles.ADMINISTRATOR,
                Optional.of(pin.get()),
                Optional.of(password.get()));
        return new SetUpPlan(
                new SetUpPlan.Business(
                        business.get().strip(), taxNumber.get().strip(), address.get().strip()),
                branch.get().strip(),
                register.get().strip(),
                currency.get().orElseThrow(),
                ZoneId.of(zone.get().orElseThrow()),
                texts.locale(),
                tax.get().orElseThrow().classes(texts::text),
                cashRounding.get().orElse("0"),
                List.of(person),
                false,
                usualTax.get().orElseThrow().key());
    }

    private static BooleanBinding filled(StringProperty text) {
        return Bindings.createBooleanBinding(() -> !text.get().isBlank(), text);
    }

    private static Optional<Currency> currencyIn(String country) {
        return Optional.ofNullable(Currency.getInstance(Locale.of("", country)));
    }

    private static Optional<Currency> currencyOf(Locale machine) {
        try {
            return Optional.ofNullable(Currency.getInstance(machine));
        } catch (IllegalArgumentException e) {
            return Optional.of(Currency.getInstance("EUR"));
        }
    }
}
