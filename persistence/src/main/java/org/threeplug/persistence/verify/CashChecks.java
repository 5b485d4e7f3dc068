package org.threeplug.persistence.verify;

import java.util.List;

/// Closed shifts and their reports against the documents of the shift.
final class CashChecks {

    static final List<Check> ALL = List.of(
            new Check("z.documents", figures("DOCUMENTS", """
                    SELECT d.shift_id, d.kind AS label, COUNT(*) AS pieces, SUM(d.total) AS amount
                    FROM document d JOIN z_report z ON z.shift_id = d.shift_id
                    WHERE d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID') GROUP BY d.shift_id, d.kind""")),
            new Check("z.tenders", figures("TENDERS", """
                    SELECT d.shift_id, t.kind AS label, COUNT(*) AS pieces, SUM(t.amount) AS amount
                    FROM document d JOIN z_report z ON z.shift_id = d.shift_id
                    JOIN tender t ON t.row_no BETWEEN d.document_no AND d.document_no + 99999
                    WHERE d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID') GROUP BY d.shift_id, t.kind""")),
            new Check("z.totals", """
                    SELECT z.register_id || ' Z ' || z.number || ' ' || f.label,
                      CASE f.label WHEN 'NET' THEN s.net WHEN 'TAX' THEN s.tax WHEN 'ROUNDING' THEN s.rounding
                      ELSE s.total END, f.amount
                    FROM z_report z
                    JOIN z_figure f ON f.shift_id = z.shift_id AND f.section = 'TOTALS'
                      AND f.label IN ('NET', 'TAX', 'ROUNDING', 'TOTAL')
                    JOIN (SELECT z.shift_id, COALESCE(SUM(d.net), 0) AS net, COALESCE(SUM(d.tax), 0) AS tax,
                            COALESCE(SUM(d.rounding), 0) AS rounding, COALESCE(SUM(d.total), 0) AS total
                          FROM z_report z LEFT JOIN document d ON d.shift_id = z.shift_id
                          AND d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID') GROUP BY z.shift_id) s
                    ON s.shift_id = z.shift_id
                    WHERE f.amount <>
                      CASE f.label WHEN 'NET' THEN s.net WHEN 'TAX' THEN s.tax WHEN 'ROUNDING' THEN s.rounding
                      ELSE s.total END
                    UNION ALL
                    SELECT z.register_id || ' Z ' || z.number || ' GOODS', t.amount, g.amount FROM z_report z
                    JOIN (SELECT shift_id, SUM(amount) AS amount FROM z_figure
                          WHERE section = 'TOTALS' AND label IN ('NET', 'TAX') GROUP BY shift_id) t
                    ON t.shift_id = z.shift_id
                    JOIN (SELECT shift_id, SUM(amount) AS amount FROM z_figure
                          WHERE section = 'TOTALS' AND label IN ('GOODS', 'GOODS_BACK') GROUP BY shift_id) g
                    ON g.shift_id = z.shift_id
                    WHERE t.amount <> g.amount"""),
            new Check("z.taxes", """
                    SELECT z.register_id || ' Z ' || z.number, t.amount, x.amount FROM z_report z
                    JOIN (SELECT shift_id, SUM(amount) AS amount FROM z_figure
                          WHERE section = 'TOTALS' AND label = 'TAX' GROUP BY shift_id) t ON t.shift_id = z.shift_id
                    JOIN (SELECT z.shift_id, COALESCE(SUM(f.amount), 0) AS amount FROM z_report z
                          LEFT JOIN z_figure f ON f.shift_id = z.shift_id AND f.section = 'TAXES'
                          GROUP BY z.shift_id) x ON x.shift_id = z.shift_id
                    WHERE t.amount <> x.amount"""),
            new Check("z.numbers", """
                    SELECT register_id, '1 to ' || MAX(number), COUNT(*) FROM z_report GROUP BY register_id
                    HAVING MIN(number) <> 1 OR COUNT(*) <> MAX(number)"""),
            new Check("z.missing", """
                    SELECT s.id, 'a Z report', 'none' FROM shift s
                    WHERE s.state <> 'OPEN' AND NOT EXISTS (SELECT 1 FROM z_report z WHERE z.shift_id = s.id)"""),
            new Check("z.grand-total", """
                    SELECT register_id || ' Z ' || number, before_it + total, grand_total FROM (
                      SELECT z.register_id, z.number, z.grand_total, f.amount AS total,
                        LAG(z.grand_total, 1, 0) OVER (PARTITION BY z.register_id ORDER BY z.number) AS before_it
                      FROM z_report z
                      JOIN z_figure f ON f.shift_id = z.shift_id AND f.section = 'TOTALS' AND f.label = 'TOTAL')
                    WHERE before_it + total <> grand_total"""),
            new Check("drawer.expected", """
                    SELECT s.register_id || ' shift ' || s.number, s.opening_float + m.moved + t.taken, s.expected_cash
                    FROM shift s
                    JOIN (SELECT s.id, COALESCE(SUM(CASE d.kind WHEN 'CASH_IN' THEN ABS(d.total)
                            WHEN 'FLOAT_CORRECTION' THEN d.total ELSE -ABS(d.total) END), 0) AS moved
                          FROM shift s LEFT JOIN document d ON d.shift_id = s.id
                          AND d.kind IN ('CASH_IN', 'CASH_OUT', 'FLOAT_CORRECTION')
                          GROUP BY s.id) m ON m.id = s.id
                    JOIN (SELECT s.id, COALESCE(SUM(t.amount), 0) AS taken FROM shift s
                          LEFT JOIN (document d JOIN tender t ON t.row_no BETWEEN d.document_no AND d.document_no + 99999 AND t.kind = 'CASH'
                            AND d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID')) ON d.shift_id = s.id
                          GROUP BY s.id) t ON t.id = s.id
                    WHERE s.state <> 'OPEN' AND s.opening_float + m.moved + t.taken <> s.expected_cash"""),
            new Check("drawer.counted", """
                    SELECT s.register_id || ' shift ' || s.number, s.counted_cash, c.counted FROM shift s
                    JOIN (SELECT s.id, COALESCE(SUM(c.denomination * c.pieces), 0) AS counted FROM shift s
                          LEFT JOIN shift_count c ON c.shift_id = s.id GROUP BY s.id) c ON c.id = s.id
                    WHERE s.state <> 'OPEN' AND s.counted_cash <> c.counted"""));

    private CashChecks() {}

    /// Kept figures less counted ones must leave nothing, whichever of the two is missing. What came back is a figure of its own
    /// since the first Z reports were made; in those it is netted, so both are added up before they are compared.
    private static String figures(String section, String counted) {
        return """
                SELECT shift_id || ' ' || label, SUM(counted_pieces) || ' pieces, ' || SUM(counted),
                  SUM(kept_pieces) || ' pieces, ' || SUM(kept) FROM (
                  SELECT shift_id, REPLACE(label, '_BACK') AS label, pieces AS kept_pieces, amount AS kept,
                    0 AS counted_pieces, 0 AS counted
                  FROM z_figure WHERE section = '%s'
                  UNION ALL
                  SELECT shift_id, label, 0, 0, pieces, amount FROM (%s) x)
                GROUP BY shift_id, label
                HAVING SUM(kept_pieces) <> SUM(counted_pieces) OR SUM(kept) <> SUM(counted)""".formatted(section, counted);
    }
}
