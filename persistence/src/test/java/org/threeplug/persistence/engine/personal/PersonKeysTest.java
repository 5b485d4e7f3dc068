package org.threeplug.persistence.engine.personal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.persistence.engine.file.DiskFiles;

final class PersonKeysTest {

    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final byte[] NAME = "Ana Popa".getBytes(UTF_8);

    @TempDir
    Path folder;

    private PersonKeys keys;

    @BeforeEach
    void begin() throws IOException {
        keys = new PersonKeys(new DiskFiles(), folder);
        keys.begin();
    }

    private PersonKeys again() throws IOException {
        var read = new PersonKeys(new DiskFiles(), folder);
        read.load();
        return read;
    }

    private Path ring() {
        return folder.resolve("persons.keys");
    }

    private Path copy() {
        return folder.resolve("persons.copy");
    }

    @Test
    void whatWasSealedIsOpenedAfterTheKeyWasForced() throws IOException {
        var sealed = keys.seal(ANA, NAME);
        assertThat(new String(sealed.text(), UTF_8)).doesNotContain("Ana");
        assertThat(again().open(sealed)).isEmpty();
        keys.force();
        assertThat(again().open(sealed)).hasValueSatisfying(name -> assertThat(name).isEqualTo(NAME));
    }

    @Test
    void theSameNameIsSealedDifferentlyEachTime() {
        assertThat(keys.seal(ANA, NAME).text()).isNotEqualTo(keys.seal(ANA, NAME).text());
    }

    @Test
    void aValueIsNotOpenedWithTheKeyOfSomebodyElse() throws IOException {
        var sealed = keys.seal(ANA, NAME);
        keys.seal(BEN, NAME);
        keys.force();
        var swapped = new SealedValue(BEN, sealed.text());
        assertThatThrownBy(() -> again().open(swapped)).isInstanceOf(LostKeysException.class);
    }

    @Test
    void anErasedPersonsKeyIsInNeitherFileAndNothingOfTheirsIsSealedAgain() throws IOException {
        var sealed = keys.seal(ANA, NAME);
        var bens = keys.seal(BEN, NAME);
        keys.force();
        var key = Files.readAllBytes(ring());
        assertThat(keys.destroy(List.of(ANA))).isTrue();
        assertThat(keys.destroy(List.of(ANA))).isFalse();

        var secret = new String(key, 64 + 16, 32, ISO_8859_1);
        for (var file : List.of(ring(), copy())) {
            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(secret);
        }
        assertThat(again().open(sealed)).isEmpty();
        assertThat(again().open(bens)).isPresent();
        assertThat(again().erased()).containsExactly(ANA);
        assertThat(keys.seal(ANA, NAME).text()).isEmpty();
    }

    @Test
    void aDamagedSlotIsTakenFromTheCopyAndRepaired() throws IOException {
        var sealed = keys.seal(ANA, NAME);
        keys.seal(BEN, NAME);
        keys.force();
        var whole = Files.readAllBytes(ring());
        var damaged = whole.clone();
        damaged[64 + 20] ^= 1;
        Files.write(ring(), damaged);
        assertThat(again().open(sealed)).isPresent();
        assertThat(Files.readAllBytes(ring())).isEqualTo(whole);
    }

    @Test
    void aSlotDamagedInBothFilesIsNotTakenForAnErasure() throws IOException {
        keys.seal(ANA, NAME);
        keys.seal(BEN, NAME);
        keys.force();
        for (var file : List.of(ring(), copy())) {
            var damaged = Files.readAllBytes(file);
            damaged[64 + 20] ^= 1;
            Files.write(file, damaged);
        }
        assertThatThrownBy(this::again).isInstanceOf(LostKeysException.class);
    }

    @Test
    void whatWasBeingWrittenWhenThePowerWentIsForgotten() throws IOException {
        var sealed = keys.seal(ANA, NAME);
        keys.force();
        keys.seal(BEN, NAME);
        keys.force();
        for (var file : List.of(ring(), copy())) {
            var whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length - 30));
        }
        assertThat(again().size()).isEqualTo(1);
        assertThat(again().open(sealed)).isPresent();
    }

    @Test
    void whoIsErasedInOneOfTwoKeyringsIsErasedInBoth() throws IOException {
        var sealed = keys.seal(ANA, NAME);
        keys.force();
        var kept = keys.content();
        keys.destroy(List.of(ANA));
        keys.merge(kept);
        assertThat(keys.open(sealed)).isEmpty();
        assertThat(PersonKeys.erasedIn(again().content())).containsExactly(ANA);
    }
}
