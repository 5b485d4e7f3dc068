package org.threeplug.devices.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.threeplug.receipts.PaperTable;

final class TablePdfTest {

    private static PaperTable table(int rows, String cell) {
        return new PaperTable(
                "roles", "Roles", List.of("Area", "Right", "Cashier"), List.of(2, 5, 1),
                Collections.nCopies(rows, List.of("Sales", cell, "Yes")));
    }

    private static int pages(PaperTable table, boolean rightToLeft) throws IOException {
        var reader = new PdfReader(TablePdf.of(table, rightToLeft));
        try {
            return reader.getNumberOfPages();
        } finally {
            reader.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatDoesNotFitOnASheetGoesOnOnTheNext(boolean rightToLeft) throws IOException {
        assertThat(pages(table(3, "بيع Sell"), rightToLeft)).isOne();
        assertThat(pages(table(100, "بيع Sell"), rightToLeft)).isBetween(3, 5);
        assertThat(pages(table(100, "as many words as go on below one another ".repeat(8)), rightToLeft)).isBetween(6, 20);
    }

    @Test
    void aTableWithoutRowsIsOneSheet() throws IOException {
        assertThat(pages(table(0, ""), false)).isOne();
    }
}
