package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.CHOICES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportChoices.Priceless;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.RowProblem;

/// Layouts beyond those that are sampled in files: what they say comes in, what they do not say is not invented, and every
/// row is accounted for.
final class SiblingSheetsTest {

    private static final ImportChoices SHOP = CHOICES.withPriceless(Priceless.REFUSE);

    @TempDir
    Path folder;

    private final List<RowProblem> problems = new ArrayList<>();

    private final ImportWatch watch = new ImportWatch() {
        @Override
        public void problem(RowProblem problem) {
            problems.add(problem);
        }
    };

    private List<String> taken(String sheet) {
        try (var open = OpenStore.fresh(folder.resolve("store"))) {
            var report = report(open, sheet);
            assertThat(report.rows()).isEqualTo(report.added() + report.rejected() + report.passed());
            return ForeignSheetsTest.goods(open);
        }
    }

    private ImportReport report(OpenStore open, String sheet) {
        try {
            var file = Files.writeString(folder.resolve("sheet.csv"), sheet);
            return open.productImport().run(file, SHOP, open.system, watch);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> faults() {
        return problems.stream().map(one -> one.line() + " " + one.refusal().code()).toList();
    }

    @Test
    void lightspeedXSeriesHasItsVariantsStockAndSupplyPrice() {
        assertThat(taken("""
                id,handle,sku,name,description,product_category,variant_option_one_name,variant_option_one_value,supply_price,retail_price,brand_name,active,track_inventory,inventory_Main,reorder_point_Main
                1,vest,V-S,Vest,<p>x</p>,Clothing / Tops,Size,S,6.00,19.90,Loom,1,1,4,2
                2,vest,V-L,Vest,<p>x</p>,Clothing / Tops,Size,L,6.00,20.90,Loom,0,1,0,2
                """)).containsExactly(
                "V-L | Vest, L | 20.90 | Clothing / Tops | A | pc/0 | stocked | not sold |  | ",
                "V-S | Vest, S | 19.90 | Clothing / Tops | A | pc/0 | stocked | sold |  | 4.0 worth 2400");
    }

    @Test
    void lightspeedRSeriesIsKnownBySystemNumberWhereItHasNoOther() {
        assertThat(taken("""
                System ID,UPC,EAN,Custom SKU,Manufact. SKU,Item,Qty.,Price,Tax,Brand,Department,MSRP,Tax Class,Default Cost,Vendor,Category,Subcategory 1
                210000000001,,4006381333931,,M1,Bell,3,12.50,Yes,Ring,,99.00,Item,5.00,Acme,Parts,Bells
                210000000002,,,CHAIN,M2,Chain,0,8.00,Yes,Ring,,99.00,Item,3.00,Acme,Parts,
                """)).containsExactly(
                "210000000001 | Bell | 12.50 | Parts | A | pc/0 | stocked | sold | 4006381333931 | 3.0 worth 1500",
                "CHAIN | Chain | 8.00 | Parts | A | pc/0 | stocked | sold |  | ");
    }

    @Test
    void cloverAsksForAVariablePriceAtTheTill() {
        assertThat(taken("""
                Clover ID,Name,Alternate Name,Price,Price Type,Price Unit,Tax Rates,Cost,Product Code,SKU,Modifier Groups,Quantity,Printer Labels,Hidden,Non-revenue item
                AB1,Espresso,,2.20,FIXED,,DEFAULT,0.40,4006381333931,ESP,Milk,10,,No,No
                AB2,Gift,,,VARIABLE,,DEFAULT,,,,,,,No,No
                AB3,Nuts,,9.00,PER_UNIT,lb,DEFAULT,,,NUT,,,,Yes,No
                """)).containsExactly(
                "AB2 | Gift | open | - | A | pc/0 | stocked | sold |  | ",
                "ESP | Espresso | 2.20 | - | A | pc/0 | stocked | sold | 4006381333931 | 10.0 worth 400",
                "NUT | Nuts | 9.00 | - | A | lb/0 | stocked | not sold |  | ");
    }

    @Test
    void prestaShopsPriceIsWithoutTaxAndItsRuleNumberIsNoRate() {
        try (var open = OpenStore.fresh(folder.resolve("store"))) {
            report(open, """
                    Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded;Tax rules ID;Wholesale price;On sale (0/1);Reference #;Supplier;Manufacturer;EAN13;Quantity;Description
                    7;1;Lamp;Home,Light;25,50;5;12;0;LMP;S;Glow;4006381333931;6;Long
                    8;0;Shade;Home;9,00;5;;0;;S;;;;Long
                    """);
            assertThat(problems).isEmpty();
            assertThat(ForeignSheetsTest.goods(open)).containsExactly(
                    "8 | Shade | 9.00 | Home | A | pc/0 | stocked | not sold |  | ",
                    "LMP | Lamp | 25.50 | Home | A | pc/0 | stocked | sold | 4006381333931 | 6.0 worth 7200");
            assertThat(open.catalog().scan("LMP").orElseThrow().priceIncludesTax()).isFalse();
        }
    }

    @Test
    void magentosHeadsOfVariantsAreNoGoods() {
        assertThat(taken("""
                sku,store_view_code,attribute_set_code,product_type,categories,name,description,price,special_price,tax_class_name,qty
                TEE,,Top,configurable,Default Category/Men,Tee,<p>x</p>,,,Taxable Goods,0
                TEE-S,,Top,simple,"Default Category/Men,Default Category/Men/Tees",Tee-S,<p>x</p>,14.00,9.99,Taxable Goods,5
                """)).containsExactly(
                "TEE-S | Tee-S | 14.00 | Default Category / Men / Tees | A | pc/0 | stocked | sold |  | 5.0 worth 0");
    }

    @Test
    void ofSeveralCategoriesOfAShopTheOneThatTellsMostIsTaken() {
        assertThat(taken("""
                ID,Type,SKU,Name,Tax status,Tax class,Stock,Sale price,Regular price,Categories
                1,simple,H,Hood,taxable,,2,9,45,"Clothing, Clothing > Hoods, Sale"
                """)).containsExactly("H | Hood | 45.00 | Clothing / Hoods | A | pc/0 | stocked | sold |  | 2.0 worth 0");
    }

    @Test
    void wixVariantsWithoutAPriceOfTheirOwnAreRefused() {
        assertThat(taken("""
                handleId,fieldType,name,description,collection,sku,price,surcharge,visible,inventory,cost,productOptionName1,productOptionDescription1
                p1,Product,Plate,<p>x</p>,Table,PL,12.00,,true,InStock,5.00,,
                p2,Variant,,,,CUP-S,,1.00,true,InStock,,Size,S
                """)).containsExactly("PL | Plate | 12.00 | - | A | pc/0 | stocked | sold |  | ");
        assertThat(faults()).containsExactly("3 catalog.import-no-name");
    }

    @Test
    void generalSheetsOfOtherTillsReadByTheirWords() {
        assertThat(taken("""
                Item Type,Product ID,Product Name,Product Code/SKU,Brand Name,Product Description,Price,Cost Price,Sale Price,Current Stock Level,Low Stock Level,Category,Product UPC/EAN
                Product,11,Bowl,BWL,Clay,<p>x</p>,7.00,2.00,5.00,9,1,Kitchen,4006381333931
                """)).containsExactly("BWL | Bowl | 7.00 | Kitchen | A | pc/0 | stocked | sold | 4006381333931 | 9.0 worth 1800");
        assertThat(taken2("""
                product_internal_id,product_sku,product_name,product_price,product_quantity,product_category_1,product_upc,product_brand
                4,RG,Rug,55.00,1,Home / Floor,,Weave
                """)).containsExactly("RG | Rug | 55.00 | Home / Floor | A | pc/0 | stocked | sold |  | 1.0 worth 0");
    }

    private List<String> taken2(String sheet) {
        try (var open = OpenStore.fresh(folder.resolve("other"))) {
            report(open, sheet);
            return ForeignSheetsTest.goods(open);
        }
    }

    @Test
    void aPriceSaysInItsHeadingWhetherTaxIsInIt() {
        try (var open = OpenStore.fresh(folder.resolve("store"))) {
            report(open, "cod,denumire,preț fără TVA\nA,Una,10\n");
            report(open, "code,name,price (incl. VAT)\nB,Two,10\n");
            assertThat(List.of(
                            open.catalog().scan("A").orElseThrow().priceIncludesTax(),
                            open.catalog().scan("B").orElseThrow().priceIncludesTax()))
                    .containsExactly(false, true);
        }
    }

    @Test
    void anOfferIsNoPriceWhereTheRegularOneStandsBesideIt() {
        assertThat(taken("code,name,sale price,regular price\nA,Pear,1.00,2.00\n"))
                .containsExactly("A | Pear | 2.00 | - | A | pc/0 | stocked | sold |  | ");
    }

    @Test
    void aStateThatIsAProvinceIsNotWhetherGoodsAreSold() {
        assertThat(taken("code,name,price,state\nA,Pear,1.00,CA\n"))
                .containsExactly("A | Pear | 1.00 | - | A | pc/0 | stocked | sold |  | ");
    }
}
