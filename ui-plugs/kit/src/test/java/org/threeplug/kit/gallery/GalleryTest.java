package org.threeplug.kit.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {

    static Stream<String> exhibits() {
        return Exhibits.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void everyControlIsSpokenWordedAndReachedInEveryVariant(String name) {
        assertThat(Gallery.hang(name, Variant.ALL, Exhibits.all().get(name))).isEmpty();
    }

    @Test
    void theGalleryFindsWhatAPersonWouldMiss() {
        var variant = Variant.LIGHT.sized(300, 200);
        var faults = Gallery.hang("faulty", List.of(variant), _ -> {
            var wrapped = new Label("يلتف");
            wrapped.setWrapText(true);
            return new VBox(new Button(), new TextField(), new Label(Exhibits.texts(Locale.ENGLISH).text("nothing")), wrapped);
        });
        assertThat(faults)
                .containsExactly(
                        "faulty-light: no accessible name: Button button",
                        "faulty-light: no accessible name: TextField text-input text-field",
                        "faulty-light: no such text: ⟦nothing⟧",
                        "faulty-light: JavaFX wraps right-to-left text here, use Paragraph: يلتف");
    }
}
