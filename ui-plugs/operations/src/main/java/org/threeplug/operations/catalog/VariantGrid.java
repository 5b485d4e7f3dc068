package org.threeplug.operations.catalog;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.variants.FamilyOf;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.Sheet;
import org.threeplug.office.Surface;

/// The variants of a product with what each is, what it costs and how many there are.
final class VariantGrid {

    private VariantGrid() {}

    private record Line(List<String> values, ProductRow row) {}

    static Node of(FamilyOf.Shown shown, Surface surface, Consumer<UUID> open) {
        var formats = surface.formats();
        var axes = shown.family().axes();
        var lines = shown.family().members().stream()
                .flatMap(member -> shown.rows().stream()
                        .filter(row -> row.id().equals(member.product()))
                        .map(row -> new Line(member.values(), row)))
                .toList();
        List<Column<Line>> columns = Stream.concat(
                        IntStream.range(0, axes.size())
                                .mapToObj(at -> Column.<Line>words("axis" + at, axes.get(at), line -> line.values().get(at)).share(2)),
                        Stream.of(
                                Column.<Line>words("code", surface.text("product.code"), line -> line.row().code()).share(2),
                                Column.<Line>words("barcodes", surface.text("barcodes"), line -> String.join(" ", line.row().barcodes()))
                                        .share(2),
                                Column.<Line>amount("price", surface.text("product.price"), line -> formats.price(line.row().price())),
                                Column.<Line>amount(
                                        "onHand", surface.text("product.on-hand"), line -> formats.quantity(line.row().onHand())),
                                Column.<Line>words("state", surface.text("product.state"), line -> surface.text(
                                        line.row().active() ? "product.active" : "product.inactive"))))
                .toList();
        var sheet = new Sheet<>(surface.text("variants"), columns, lines, "");
        sheet.onOpen(line -> open.accept(line.row().id()));
        return sheet;
    }
}
