package org.threeplug.administration.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.backup.restore.FoundBackup;
import org.threeplug.backup.restore.Moment;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Work;

final class RestoreModelTest {

    private final FakeRestores restores = new FakeRestores();
    private final RestoreModel model =
            new RestoreModel(restores, ZoneId.of("Europe/Bucharest"), Work.onTheSpot(), Runnable::run);

    private void toTheMoment() {
        model.look();
        model.unpack();
    }

    @Test
    void theNewestBackupIsOfferedFirstAndAPlaceOutOfReachIsNamed() {
        model.look();
        assertThat(model.chosen.get()).contains(FakeRestores.backup("new"));
        assertThat(model.unreachable).containsExactly("sftp://away");
        assertThat(model.backupKnown().get()).isTrue();
    }

    @Test
    void aFolderThatWasTypedIsLookedIntoBesideTheOthersAndTheChoiceStays() {
        model.look();
        model.folder.set("  /stick  ");
        model.lookInFolder();
        model.folder.set(" ");
        model.lookInFolder();
        assertThat(model.found).extracting(FoundBackup::place).containsExactly("/copies", "/copies", "/stick");
        assertThat(model.chosen.get()).contains(FakeRestores.backup("new"));
    }

    @Test
    void whatWasDoneIsShownNewestFirstPageByPageDownToTheFirstRecord() {
        toTheMoment();
        assertThat(model.deeds).hasSize(200);
        assertThat(model.hasEarlier()).isTrue();
        model.earlier();
        assertThat(model.deeds).hasSize(300);
        assertThat(model.deeds.getLast().sequence()).isEqualTo(1);
        assertThat(model.hasEarlier()).isFalse();
    }

    @Test
    void aTimeIsReadByTheClockOfTheShop() {
        toTheMoment();
        model.until.set(RestoreModel.Until.TIME);
        assertThat(model.momentKnown().get()).isFalse();
        model.day.set(Optional.of(LocalDate.of(2026, 3, 2)));
        model.time.set("14:00");
        assertThat(model.moment()).contains(new Moment.Time(FakeRestores.NOON));
        model.time.set("2 o'clock");
        assertThat(model.moment()).isEmpty();
    }

    @Test
    void theSameMomentIsPreparedOnceAndAnotherOneFromAFreshCopy() {
        toTheMoment();
        model.prepare();
        model.prepare();
        assertThat(restores.did).containsExactly("unpacked new", "restored new to Newest[]");
        model.deed.set(model.deeds.stream().skip(1).findFirst());
        model.until.set(RestoreModel.Until.RECORD);
        model.prepare();
        assertThat(restores.did.subList(2, 5))
                .containsExactly("dropped the restored new", "unpacked new", "restored new to Record[sequence=299]");
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void anotherBackupTakesThePlaceOfTheOneThatWasUnpacked() {
        toTheMoment();
        model.chosen.set(Optional.of(FakeRestores.backup("old")));
        model.passphrase.set(" the code ");
        model.unpack();
        assertThat(restores.did).containsExactly("unpacked new", "dropped new", "unpacked old by the code");
    }

    @Test
    void anotherShopsBackupIsTakenOnlyWhenSomebodyWantsThatOne() {
        restores.strange = true;
        toTheMoment();
        assertThat(model.trouble.get()).map(Refusal::code).contains("backup.other-shop");
        assertThat(restores.did).isEmpty();
        model.allowOtherShop();
        assertThat(model.trouble.get()).isEmpty();
        assertThat(restores.did).containsExactly("unpacked new");
        model.chosen.set(Optional.of(FakeRestores.backup("old")));
        model.unpack();
        assertThat(model.trouble.get()).map(Refusal::code).contains("backup.other-shop");
    }

    @Test
    void whoeverStopsIsToldSoAndBeginsWithAFreshCopy() {
        toTheMoment();
        restores.meanwhile = model::stop;
        model.prepare();
        assertThat(model.trouble.get()).contains(Refusal.of("backup.cancelled"));
        assertThat(model.unpacked.get()).isEmpty();
        assertThat(model.busy.get()).isFalse();
        restores.meanwhile = () -> {};
        model.prepare();
        assertThat(restores.did)
                .containsExactly("unpacked new", "dropped new", "unpacked new", "restored new to Newest[]");
    }

    @Test
    void whoeverLeavesLeavesNothingBehind() {
        toTheMoment();
        model.leave();
        model.leave();
        assertThat(restores.did).containsExactly("unpacked new", "dropped new");
        assertThat(model.unpacked.get()).isEmpty();
        assertThat(model.deeds).isEmpty();
    }
}
