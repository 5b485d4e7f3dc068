package org.threeplug.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program writes it reads again, in each of its languages, and nothing has changed.
final class OwnSheetsTest {

    @TempDir
    Path folder;

    private String run(String language, String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var terminal = Terminal.of(stream, stream, Locale.of(language));
        Pos.run(terminal, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void productsOutAndInAgainChangeNothingAndInventedPricesAreAdvised() throws IOException {
        var store = folder.resolve("store").toString();
        var sheet = Files.writeString(folder.resolve("sheet.csv"), """
                code,name,brand,category,price,unit,decimals,barcode,stock,active,stocked
                A1,"Cord 1/2 inch, =red",Rope & Co,Yarn > Cord > Thick,1.234.0,m,2,4006381333931,12.5,yes,yes
                A2,=Sum,,Cord,0.05,pc,0,96385074;40000001,,no,no
                A3,Ham,,Food / Thick,20.00,kg,3,,3,yes,yes
                """.replace("1.234.0", "1234.00"));
        var made = run("en", "import", "products", sheet.toString(), "--store", store, "--json");
        assertThat(made).contains("\"added\":3,").contains("\"stock\":2,");
        for (var language : new String[] {"en", "ro", "ar"}) {
            for (var ending : new String[] {".csv", ".xlsx"}) {
                var file = folder.resolve(language + ending).toString();
                assertThat(run(language, "export", "products", file, "--store", store, "--json")).contains("\"rows\":3");
                assertThat(run("en", "import", "products", file, "--update", "--store", store, "--json"))
                        .as(language + ending)
                        .contains("\"added\":0,\"updated\":0,\"unchanged\":3,\"rejected\":0,\"passed\":0,\"categories\":0,");
            }
        }
        var bare = Files.writeString(folder.resolve("bare.csv"), "code,name\nX1,Trial\n").toString();
        run("en", "import", "products", bare, "--prices-from-barcodes", "--store", store);
        assertThat(run("en", "verify", "--advice", "--store", store))
                .contains("Advice: prices that an older program may have made up when a sheet had none, to be looked through: 1.")
                .contains("X1 · Trial · ");
    }
}
