package org.threeplug.server.setup;

import com.google.inject.Inject;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.cash.Denominations;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.identity.Secrets;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.server.Sentences;
import org.threeplug.server.plugs.PlugRights;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;
import org.threeplug.setup.DefaultAccounts;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.setup.SetUpStore;

/// Makes a new store ready to sell, through the gate like everything else.
public final class SetUp {

    private static final String DIFFERENCE_LIMIT = "5";

    private final CommandGate gate;
    private final OwnHand hand;
    private final Secrets secrets;
    private final Settings settings;
    private final PlugRights rights;

    @Inject
    SetUp(CommandGate gate, OwnHand hand, Secrets secrets, Settings settings, PlugRights rights) {
        this.gate = gate;
        this.hand = hand;
        this.secrets = secrets;
        this.settings = settings;
        this.rights = rights;
    }

    public boolean isDone() {
        return settings.store().isPresent();
    }

    /// @throws RefusedException when a secret is easily guessed, or two people would have one PIN
    public Outcome<Boolean> run(SetUpPlan plan) {
        mustDiffer(plan.people());
        var texts = Sentences.in(plan.language());
        var branch = new Register.Branch(Ids.next(), "1", plan.branch(), plan.business().address());
        var register = new Register(Ids.next(), "1", plan.registerName(), branch);
        var command = new SetUpStore(
                Ids.next(),
                settings(plan, texts.text("setup.receipt.footer")),
                List.of(register),
                Roles.templates(role -> texts.text("setup.role." + role)).stream().map(this::withRightsOfPlugs)
                        .map(role -> limited(role, plan.currency()))
                        .toList(),
                plan.people().stream().map(person -> user(person, plan)).toList(),
                plan.taxes(),
                DefaultAccounts.chart(role -> texts.text("setup.account." + role)));
        return gate.submit(command, system(branch.id(), register.id()));
    }

    private static StoreSettings settings(SetUpPlan plan, String footer) {
        return new StoreSettings(
                plan.business().name(),
                plan.business().taxNumber(),
                plan.business().address(),
                plan.currency(),
                plan.zone(),
                plan.language(),
                StoreSettings.TaxRounding.PER_LINE,
                rounding(plan),
                Money.of(DIFFERENCE_LIMIT, plan.currency()),
                "",
                footer,
                plan.demo()).withUsualTax(plan.usualTax());
    }

    private static Money rounding(SetUpPlan plan) {
        try {
            return Money.of(plan.cashRounding(), plan.currency());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RefusedException(
                    "setup.rounding-unreadable", plan.cashRounding(), plan.currency().getCurrencyCode());
        }
    }

    /// A cashier sells by hand for up to the largest note; nobody else has a limit.
    private static Role limited(Role role, Currency currency) {
        return role.key().equals(Roles.CASHIER)
                ? role.withOpenItemLimit(
                        Denominations.notes(currency).getFirst().major())
                : role;
    }

    private Role withRightsOfPlugs(Role role) {
        var all = new LinkedHashSet<Permission>(role.rights());
        all.addAll(rights.of(role.key()));
        return role.with(all);
    }

    /// A PIN alone tells who types it.
    private static void mustDiffer(List<SetUpPlan.Person> people) {
        var pins = people.stream().flatMap(person -> person.pin().stream()).toList();
        if (Set.copyOf(pins).size() < pins.size()) {
            throw new RefusedException(new Refusal("identity.pin-taken", List.of(), "pin"));
        }
    }

    private SetUpStore.FirstUser user(SetUpPlan.Person person, SetUpPlan plan) {
        var user = new User(
                Ids.next(),
                person.login(),
                person.name(),
                person.role(),
                plan.language(),
                true,
                person.pin().isPresent());
        var bearer = bearer(person, plan);
        return new SetUpStore.FirstUser(
                user,
                person.pin().map(pin -> secrets.pin(pin.toCharArray(), bearer)),
                person.password().map(password -> secrets.password(password.toCharArray(), bearer)));
    }

    /// The secrets of a demo shop are shown to whoever looks at it, so they need not be hard to guess.
    private static Bearer bearer(SetUpPlan.Person person, SetUpPlan plan) {
        if (plan.demo()) {
            return Bearer.ANYBODY;
        }
        var rights = Roles.templates(key -> key).stream()
                .filter(role -> role.key().equals(person.role()))
                .flatMap(role -> role.rights().stream())
                .collect(Collectors.toSet());
        return Bearer.of(rights, List.of(plan.business().name(), person.name(), person.login()));
    }

    private Actor system(UUID branch, UUID register) {
        return hand.at(new Origin(settings.node(), branch, register, "setup"));
    }
}
