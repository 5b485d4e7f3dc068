package org.threeplug.tools.shops;

import com.google.inject.Inject;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.threeplug.identity.Secrets;
import org.threeplug.kernel.RefusedException;
import org.threeplug.server.Sentences;
import org.threeplug.server.setup.SetUp;
import org.threeplug.setup.SetUpPlan;
import org.threeplug.tax.TaxPreset;

/// A store for books that come from elsewhere: pounds, no tax, one owner.
public final class ReplayShop {

    private final SetUp setUp;
    private final Secrets secrets;
    private final RandomGenerator random = new SecureRandom();

    @Inject
    ReplayShop(SetUp setUp, Secrets secrets) {
        this.setUp = setUp;
        this.secrets = secrets;
    }

    /// @return the PIN of the administrator `owner`, to be told to whoever set the store up
    public String open(Locale language) {
        var texts = Sentences.in(language);
        var pin = pin();
        setUp.run(new SetUpPlan(
                        new SetUpPlan.Business(texts.text("setup.replay.business"), "", ""),
                        texts.text("setup.replay.branch"),
                        texts.text("setup.demo.register"),
                        Currency.getInstance("GBP"),
                        ZoneId.of("Europe/London"),
                        language.getLanguage().equals("en") ? Locale.UK : language,
                        TaxPreset.NONE.classes(texts::text),
                        "0",
                        List.of(new SetUpPlan.Person(
                                "owner",
                                texts.text("setup.replay.owner"),
                                "administrator",
                                Optional.of(pin),
                                Optional.empty())),
                        false))
                .orThrow();
        return pin;
    }

    private String pin() {
        while (true) {
            var pin = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
            try {
                secrets.pin(pin.toCharArray());
                return pin;
            } catch (RefusedException tooEasy) {
                continue;
            }
        }
    }
}
