package org.threeplug.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.desktop.start.Program;

/// What the program writes it reads again, in each of its languages, and nothing has changed.
final class OwnSheetsTest {

    @TempDir
    Path folder;

    private String run(String language, String... arguments) {
        return typing("", language, arguments);
    }

    /// As a script does that hands a secret over on standard input.
    private String typing(String secret, String language, String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var in = Typed.of(new ByteArrayInputStream((secret + "\n").getBytes(StandardCharsets.UTF_8)));
        var terminal = Terminal.of(stream, stream, Locale.of(language), in);
        Program.run(terminal, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void productsOutAndInAgainChangeNothingAndInventedPricesAreAdvised() throws IOException {
        var store = TrialShop.at(folder.resolve("store"));
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

    @Test
    void adviceNamesWhatAnOlderProgramMayHaveReadWrongly() throws IOException {
        var store = TrialShop.at(folder.resolve("store"));
        var sheet = Files.writeString(folder.resolve("old.csv"), """
                code,name,category,price
                D1,<p>Hand made of <b>oak</b></p>,1 > 2 inch,5.00
                D2,Fine,Food > Thick,0
                D3,Fine too,Thick,1.00
                """).toString();
        run("en", "import", "products", sheet, "--store", store);
        assertThat(run("en", "verify", "--advice", "--json", "--store", store))
                .contains("\"suspectNames\":[\"D1 · <p>Hand made of <b>oak</b></p>\"]")
                .contains("\"soldAtNothing\":[\"D2 · Fine\"]")
                .contains("\"tornCategories\":[\"1 / 2 inch\"]");
        assertThat(run("ro", "verify", "--advice", "--store", store)).contains("Sfat: produse care se vând cu prețul zero, de verificat: 1.");
    }

    @Test
    void customersOutAndInAgainChangeNothing() throws IOException {
        var store = folder.resolve("store").toString();
        var sheet = Files.writeString(folder.resolve("people.csv"), """
                number,name,phone,email,tax number,active
                K1,"Pop, Ana",0722 000 001,ana@example.org,,yes
                K2,Ion & Co,,,RO123,no
                """).toString();
        typing("498217", "en", "setup", "--store", store, "--business", "Chez Nous", "--currency", "EUR", "--admin-login", "nora",
                "--admin-pin-from", "-");
        assertThat(run("en", "import", "customers", sheet, "--dry-run", "--store", store, "--json")).contains("\"added\":2,");
        assertThat(run("en", "import", "customers", sheet, "--store", store, "--json")).contains("\"added\":2,");
        for (var language : new String[] {"en", "ro", "ar"}) {
            for (var ending : new String[] {".csv", ".xlsx"}) {
                var file = folder.resolve("people-" + language + ending).toString();
                assertThat(typing("498217", language, "export", "customers", file, "--store", store, "--json", "--by", "nora",
                                "--secret-from", "-"))
                        .contains("\"rows\":2");
                assertThat(run("en", "import", "customers", file, "--update", "--store", store, "--json"))
                        .as(language + ending)
                        .contains("\"rows\":2,\"added\":0,\"updated\":0,\"unchanged\":2,\"rejected\":0,");
            }
        }
    }

    @Test
    void daysAndAmountsOfAssetsOutAndInAgainChangeNothing() throws IOException {
        var store = folder.resolve("store").toString();
        typing("498217", "en", "setup", "--store", store, "--business", "Chez Nous", "--currency", "EUR", "--admin-login", "nora",
                "--admin-pin-from", "-");
        var sheet = Files.writeString(folder.resolve("assets.csv"), """
                number,name,sort,bought,cost
                X-1,Oven,FURNITURE,2026-05-01,"1,200.00 €"
                X-2,Scales,FURNITURE,31.12.1999,80.5
                """).toString();
        assertThat(run("en", "records", "import", "assets", sheet, "--store", store, "--json")).contains("\"added\":2");
        for (var ending : new String[] {".csv", ".xlsx"}) {
            var file = folder.resolve("out" + ending).toString();
            typing("498217", "en", "records", "export", "assets", file, "--store", store, "--by", "nora", "--secret-from", "-");
            assertThat(run("en", "records", "import", "assets", file, "--update", "--store", store, "--json"))
                    .as(ending)
                    .contains("\"added\":0,\"updated\":0,")
                    .contains("\"rejected\":0");
        }
    }
}
