package org.threeplug.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.threeplug.administration.backup.BackupScreen;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.office.Walk;

/// Pages of Set up, worked by keys.
class SetUpWindowTest {

    private final SetUpShop office = new SetUpShop();

    private <S extends Screen> S walk(Class<S> type, Consumer<Walk> play) {
        var screens = new ArrayList<S>();
        Gallery.shoot(
                Variant.LIGHT,
                () -> {
                    screens.add(office.get(type));
                    var root = new StackPane(screens.getFirst().view());
                    screens.getFirst().shown();
                    return root;
                },
                root -> play.accept(new Walk(screens.getFirst(), root).settle()));
        return screens.getFirst();
    }

    @Test
    void goingBackToABackupNeedsSomebodyWhoMayAndSaysWhy() {
        var owner = new User(Ids.next(), "ada", "Ada", Roles.ADMINISTRATOR, Locale.ENGLISH, true, true);
        office.shop.gate
                .submit(new SaveUser(Ids.next(), owner, Optional.of("1234"), Optional.empty(), Optional.empty()), office.shop.system)
                .orThrow();
        walk(BackupScreen.class, walk -> {
            walk.id("backups.restore").key("Ctrl+S");
            assertThat(office.window.restores).isEmpty();
            walk.type("reason", "Wrong prices imported").choose("approver", 0).type("secret", "1234").key("Ctrl+S");
        });
        assertThat(office.window.restores).singleElement().satisfies(why -> {
            assertThat(why.reason()).contains("Wrong prices imported");
            assertThat(why.named().orElseThrow().may(new Permission("backup.restore"))).isTrue();
        });
    }
}
