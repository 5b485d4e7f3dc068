package org.threeplug.persistence.verify;

import java.util.List;

/// Documents against their own parts, and their numbers.
final class DocumentChecks {

    static final List<Check> ALL = List.of(
            new Check("document.total", """
                    SELECT series || '-' || number, net + tax + rounding, total FROM document
                    WHERE net + tax + rounding <> total"""),
            new Check("document.lines", """
                    SELECT d.series || '-' || d.number, d.net || ' + ' || d.tax,
                      (SELECT COALESCE(SUM(l.net), 0) || ' + ' || COALESCE(SUM(l.tax), 0) FROM document_line l
                       WHERE l.row_no BETWEEN d.document_no AND d.document_no + 99999)
                    FROM document d WHERE d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID')
                    AND (d.net, d.tax) <> (SELECT COALESCE(SUM(l.net), 0), COALESCE(SUM(l.tax), 0)
                      FROM document_line l WHERE l.row_no BETWEEN d.document_no AND d.document_no + 99999)"""),
            new Check("document.tenders", """
                    SELECT d.series || '-' || d.number, d.total,
                      (SELECT COALESCE(SUM(t.amount), 0) FROM tender t WHERE t.row_no BETWEEN d.document_no AND d.document_no + 99999)
                    FROM document d WHERE d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID')
                    AND d.total <> (SELECT COALESCE(SUM(t.amount), 0) FROM tender t WHERE t.row_no BETWEEN d.document_no AND d.document_no + 99999)"""),
            new Check("document.taxes", """
                    SELECT d.series || '-' || d.number, d.net || ' + ' || d.tax,
                      (SELECT COALESCE(SUM(t.net), 0) || ' + ' || COALESCE(SUM(t.tax), 0) FROM document_tax t
                       WHERE t.row_no BETWEEN d.document_no AND d.document_no + 99999)
                    FROM document d WHERE d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID')
                    AND (d.net, d.tax) <> (SELECT COALESCE(SUM(t.net), 0), COALESCE(SUM(t.tax), 0)
                      FROM document_tax t WHERE t.row_no BETWEEN d.document_no AND d.document_no + 99999)"""),
            new Check("document.rates", """
                    SELECT 'document ' || (t.row_no - t.line_no) || ' ' || t.tax_key, t.net || ' + ' || t.tax,
                      (SELECT COALESCE(SUM(l.net), 0) || ' + ' || COALESCE(SUM(l.tax), 0) FROM document_line l
                       WHERE l.row_no BETWEEN t.row_no - t.line_no AND t.row_no - t.line_no + 99999
                       AND l.tax_key = t.tax_key AND l.tax_rate = t.tax_rate)
                    FROM document_tax t
                    WHERE (t.net, t.tax) <> (SELECT COALESCE(SUM(l.net), 0), COALESCE(SUM(l.tax), 0)
                      FROM document_line l WHERE l.row_no BETWEEN t.row_no - t.line_no AND t.row_no - t.line_no + 99999
                      AND l.tax_key = t.tax_key AND l.tax_rate = t.tax_rate)"""),
            new Check("document.returned", """
                    SELECT r.origin_id || ' line ' || r.origin_line_no,
                      (SELECT l.quantity FROM document d JOIN document_line l ON l.row_no = d.document_no + r.origin_line_no
                       WHERE d.id = r.origin_id), r.quantity
                    FROM (SELECT origin_id, origin_line_no, SUM(quantity) AS quantity FROM returned_line
                          GROUP BY origin_id, origin_line_no) r
                    WHERE r.quantity > COALESCE((SELECT l.quantity FROM document d
                      JOIN document_line l ON l.row_no = d.document_no + r.origin_line_no
                      WHERE d.id = r.origin_id), 0)"""),
            new Check("number.node", """
                    SELECT 'node ' || d.node_no, 'a node', 'documents' FROM
                    (SELECT DISTINCT document_no / 1000000000000000 AS node_no FROM document) d
                    WHERE d.node_no <> 0 AND d.node_no NOT IN (SELECT node_no FROM node)"""),
            new Check("number.gaps", """
                    SELECT series, '1 to ' || MAX(number),
                      COUNT(*) || ' from ' || MIN(number) || ' to ' || MAX(number)
                    FROM document GROUP BY series
                    HAVING MIN(number) <> 1 OR COUNT(*) <> MAX(number)"""));

    private DocumentChecks() {}
}
