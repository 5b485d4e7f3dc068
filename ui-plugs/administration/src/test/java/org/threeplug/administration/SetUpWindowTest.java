package org.threeplug.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.threeplug.administration.backup.BackupScreen;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Find;
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
        var given = new ArrayList<Justification>();
        walk(BackupScreen.class, walk -> {
            walk.id("backups.restore");
            var word = office.window.restores.getFirst();
            var form = (Parent) word.form().get();
            word.ask().accept(given::add);
            assertThat(given).as("nobody has said why").isEmpty();
            Find.id(form, "reason", TextField.class).setText("Wrong prices imported");
            Find.id(form, "approver", ComboBox.class).getSelectionModel().selectFirst();
            Find.id(form, "secret", PasswordField.class).setText("1234");
            word.ask().accept(given::add);
        });
        assertThat(given).singleElement().satisfies(why -> {
            assertThat(why.reason()).contains("Wrong prices imported");
            assertThat(why.named().orElseThrow().may(new Permission("backup.restore"))).isTrue();
        });
    }
}
