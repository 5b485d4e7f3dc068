package org.threeplug.tools.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.RefusedException;
import org.threeplug.tools.replay.TradeBooks.Sum;
import org.threeplug.tools.replay.TradeDocument.Kind;

final class TradeFileTest {

    private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    Path folder;

    @Test
    void everyRuleOfTheBooksIsFollowed() throws URISyntaxException {
        var books = new TradeFile(everyRule()).read();

        assertThat(books.documents().stream()
                        .map(document -> "%s %s %s %s %s"
                                .formatted(
                                        document.number(),
                                        document.kind(),
                                        document.at(),
                                        document.total(),
                                        document.unitsMoved())))
                .containsExactly(
                        "100001 SALE 2011-03-01T08:26 39.24 -9",
                        "100003 SALE 2011-03-01T10:00 0.01 -5",
                        "C100004 RETURN 2011-03-01T11:00 -27.50 1",
                        "c100005 RETURN 2011-03-01T11:05 -12.75 1",
                        "100002 SALE 2011-03-02T09:30 25.50 -2",
                        "100008 SALE 2011-03-02T12:00 3.28 -2",
                        "100012 SALE 2011-03-02T13:05 11.25 -2",
                        "A100007 LEDGER_ADJUSTMENT 2011-03-02T14:51 -110.62 -1",
                        "100006 STOCK_ADJUSTMENT 2011-03-02T16:50 0.00 28");
        assertThat(books.unreadable())
                .containsExactlyInAnyOrder(
                        TradeDocument.unreadable("100009", 2, "replay.unreadable-quantity"),
                        TradeDocument.unreadable("100010", 1, "replay.unreadable-time"),
                        TradeDocument.unreadable("100011", 1, "replay.unreadable-price"));
        assertThat(books.byDay().keySet()).containsExactly(LocalDate.of(2011, 3, 1), LocalDate.of(2011, 3, 2));
    }

    @Test
    void aDocumentIsWholeWhereverItsLinesStand() throws URISyntaxException {
        var first = new TradeFile(everyRule()).read().documents().getFirst();

        var heart = new TradeLine(
                "85123A",
                "WHITE HANGING HEART",
                new BigDecimal("6"),
                LocalDateTime.of(2011, 3, 1, 8, 26),
                new BigDecimal("2.55"),
                Optional.of("17850"),
                Optional.of("United Kingdom"));
        assertThat(first.lines()).hasSize(4).startsWith(heart);
        assertThat(first.lines().stream().map(line -> line.code() + " " + line.isGoods()))
                .containsExactly("85123A true", "85123A true", "POST false", "71053 true");
    }

    @Test
    void servicesAreToldFromGoodsByTheirCodes() {
        var services = List.of(
                "POST", "D", "M", "C2", "DOT", "S", "B", "BANK CHARGES", "AMAZONFEE", "CRUK", "GIFT_0001_40", "ADJUST");
        var goods = List.of("22423", "85123A", "15056BL", "DCGS0003", "DCGSSBOY", "PADS");

        assertThat(services).noneMatch(code -> line(code).isGoods());
        assertThat(goods).allMatch(code -> line(code).isGoods());
    }

    @Test
    void theNumberOfACustomerLosesTheSpreadsheetsZero() throws URISyntaxException {
        var books = new TradeFile(everyRule()).read();

        assertThat(books.documents().get(2).customer()).contains("14527");
        assertThat(books.documents().get(3).customer()).isEmpty();
    }

    @Test
    void gzipIsReadLikeThePlainFile() throws IOException, URISyntaxException {
        var packed = folder.resolve("books.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(everyRule(), out);
        }

        assertThat(new TradeFile(packed).read()).isEqualTo(new TradeFile(everyRule()).read());
    }

    @Test
    void anOlderExportsEncodingIsRecognised() throws IOException {
        var row = "1,GIFT_0001_10,Dotcomgiftshop Gift Voucher £10.00,1,2011-03-01 10:00:00,8.33,,United Kingdom\n";
        var old = write("old.csv", HEADER + row, Charset.forName("windows-1252"));
        var marked = write("marked.csv", "\uFEFF" + HEADER + row, StandardCharsets.UTF_8);

        assertThat(new TradeFile(old).read()).isEqualTo(new TradeFile(marked).read());
        assertThat(new TradeFile(old).read().documents().getFirst().description())
                .contains("Dotcomgiftshop Gift Voucher £10.00");
    }

    @Test
    void whatIsNotSuchAFileIsRefusedWithAReason() throws IOException, URISyntaxException {
        assertRefused(folder.resolve("missing.csv"), "replay.no-file");
        assertRefused(folder, "replay.no-file");
        assertRefused(write("empty.csv", "", StandardCharsets.UTF_8), "replay.empty");
        assertRefused(write("header.csv", HEADER, StandardCharsets.UTF_8), "replay.empty");
        assertRefused(write("other.csv", "a,b\n1,2\n", StandardCharsets.UTF_8), "replay.wrong-columns");
        Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        assertRefused(folder.resolve("broken.gz"), "replay.broken-gzip");
        var whole = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(whole)) {
            Files.copy(everyRule(), out);
        }
        Files.write(folder.resolve("short.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        assertRefused(folder.resolve("short.gz"), "replay.broken-gzip");
    }

    @Test
    void aLineCutShortSpoilsItsDocumentOnly() throws IOException {
        var file = write(
                "short.csv", HEADER + "1,2\n2,22423,CAKE,1,2011-03-01 10:00:00,8.33,,United Kingdom\n", StandardCharsets.UTF_8);

        var books = new TradeFile(file).read();

        assertThat(books.unreadable()).containsExactly(TradeDocument.unreadable("1", 1, "replay.short-line"));
        assertThat(books.documents()).extracting(TradeDocument::number).containsExactly("2");
    }

    @Test
    void whatIsTooLongOrTooLargeForTheBooksSpoilsItsDocumentOnly() throws IOException {
        var file = write(
                "long.csv",
                HEADER + "1,22423," + "C".repeat(201) + ",1,2011-03-01 10:00:00,8.33,,United Kingdom\n"
                        + "2,22423,CAKE,1,2011-03-01 10:00:00,8.33,,United Kingdom\n"
                        + "3,22423,CAKE,999999999999,2011-03-01 10:00:00,99999999.99,,United Kingdom\n",
                StandardCharsets.UTF_8);

        var books = new TradeFile(file).read();

        assertThat(books.unreadable())
                .containsExactly(
                        TradeDocument.unreadable("1", 1, "replay.text-too-long"),
                        TradeDocument.unreadable("3", 1, "replay.amount-too-large"));
        assertThat(books.documents()).extracting(TradeDocument::number).containsExactly("2");
    }

    @Test
    void linesAreRoundedHalfUpAwayFromZero() {
        assertThat(line("1", "5", "0.001").amount()).isEqualTo(new BigDecimal("0.01"));
        assertThat(line("1", "-5", "0.001").amount()).isEqualTo(new BigDecimal("-0.01"));
        assertThat(line("1", "4", "0.001").amount()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void nineMonthsOfAWholesalerAddUp() {
        var file = besideTheRepository("shared/data/online-retail-2010-12_2011-08.csv.gz");
        assumeTrue(file.isPresent(), "SKIPPED: the nine months of real books are not in ../shared/data");

        var books = new TradeFile(file.orElseThrow()).read();

        assertThat(books.sum(Kind.SALE)).isEqualTo(new Sum(12_494, new BigDecimal("6293764.00")));
        assertThat(books.sum(Kind.RETURN)).isEqualTo(new Sum(2_554, new BigDecimal("-520770.56")));
        assertThat(books.sum(Kind.STOCK_ADJUSTMENT)).isEqualTo(new Sum(1_408, new BigDecimal("0.00")));
        assertThat(books.sum(Kind.LEDGER_ADJUSTMENT)).isEqualTo(new Sum(3, new BigDecimal("-11062.06")));
        assertThat(books.documents().stream().map(TradeDocument::unitsMoved).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("-3089482"));
        assertThat(books.unreadable()).isEmpty();
    }

    private static Optional<Path> besideTheRepository(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> new TradeFile(file).read())
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                refused.refusal().code())
                        .isEqualTo(code));
    }

    private Path write(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    private static Path everyRule() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TradeFileTest.class.getResource("every-rule.csv")).toURI());
    }

    private static TradeLine line(String code) {
        return line(code, "1", "1");
    }

    private static TradeLine line(String code, String quantity, String price) {
        return new TradeLine(
                code,
                "",
                new BigDecimal(quantity),
                LocalDateTime.of(2011, 3, 1, 8, 26),
                new BigDecimal(price),
                Optional.empty());
    }
}
