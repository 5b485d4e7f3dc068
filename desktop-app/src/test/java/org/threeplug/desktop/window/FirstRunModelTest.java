package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.administration.setup.FirstRunModel;
import org.threeplug.persistence.identity.StoredSecretRules;
import org.threeplug.server.Sentences;

class FirstRunModelTest {

    private final FirstRunModel model =
            new FirstRunModel(Sentences.in(Locale.ENGLISH).in(Set.of(Currency.getInstance("GBP"))), Locale.UK, new StoredSecretRules());

    private FirstRunModel filled() {
        model.business.set("The Lantern & Spoon");
        model.name.set("Ioana");
        model.password.set("kettle on the hob");
        model.passwordAgain.set("kettle on the hob");
        model.pin.set("471186");
        return model;
    }

    @Test
    void whoFillsEverythingInSoundlyMayGoOn() {
        assertThat(filled().personKnown().get()).isTrue();
        assertThat(model.passwordWrong.get() + model.againWrong.get() + model.pinWrong.get()).isEmpty();
    }

    @Test
    void aSecretThatAnybodyWouldTryIsToldBesideItsFieldAndNotOnTheLastPage() {
        filled().pin.set("123456");
        model.password.set("password1");

        assertThat(model.pinWrong.get()).isEqualTo("This PIN is among the first that anybody would try. Choose another.");
        assertThat(model.passwordWrong.get())
                .isEqualTo("This password is among the first that anybody would try. Choose another.");
        assertThat(model.personKnown().get()).isFalse();
    }

    @Test
    void theNameOfTheShopIsNoPasswordWhicheverIsTypedFirst() {
        filled().password.set("lanternspoon");

        assertThat(model.passwordWrong.get()).contains("among the first that anybody would try");
        model.business.set("Corner Shop");
        assertThat(model.passwordWrong.get()).isEmpty();
    }

    @Test
    void whoIsStillTypingIsNotToldThatItIsTooShortButMayNotGoOn() {
        filled().pin.set("4711");
        assertThat(model.pinWrong.get()).isEmpty();
        assertThat(model.personKnown().get()).isFalse();

        model.pin.set("47a");
        assertThat(model.pinWrong.get()).as("letters are told at once").contains("figures");
    }

    @Test
    void anotherPasswordIsToldAtTheSecondFieldOnceItGoesAnotherWay() {
        filled().passwordAgain.set("kettle on");
        assertThat(model.againWrong.get()).isEmpty();
        assertThat(model.personKnown().get()).isFalse();

        model.passwordAgain.set("kettle off");
        assertThat(model.againWrong.get()).isEqualTo("The two passwords differ.");
    }

    @Test
    void moneyThatNobodyPaysInAnyMoreIsNotOffered() {
        assertThat(FirstRunModel.currencies())
                .extracting(Currency::getCurrencyCode)
                .contains("GBP", "EUR", "RON", "USD", "EGP", "JPY", "KWD")
                .doesNotContain("ADP", "AFA", "DEM", "XXX", "XAU")
                .isSorted();
    }

    @Test
    void whoWaitsForTheDemoShopSeesHowFarItIs() {
        assertThat(model.far.get()).as("nobody knows yet").isNegative();
        model.daysMade(15, 60);

        assertThat(model.far.get()).isEqualTo(0.25);
        assertThat(model.working.get()).startsWith("Making the store: 15 of 60 days of trade … · ").endsWith(" left");
    }

    @Test
    void theLastPageSaysWhatWillBeMade() {
        filled();

        assertThat(model.facts())
                .extracting(FirstRunModel.Fact::value)
                .containsExactly(
                        "The Lantern & Spoon", "Main shop", "Till 1", "GBP", "United Kingdom · 20 / 5 / 0 %", "Standard 20 %",
                        model.zone.get().orElseThrow(), "Ioana (admin)");
    }
}
