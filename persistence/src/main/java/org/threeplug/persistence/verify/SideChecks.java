package org.threeplug.persistence.verify;

import java.util.List;

/// What stands beside documents, tenders and postings.
final class SideChecks {

    static final List<Check> ALL = List.of(
            new Check("side.document", """
                    SELECT s.name || ' of document ' || s.document_no, 'a document', 'none' FROM (
                      SELECT 'the party' AS name, document_no FROM document_party
                      UNION ALL SELECT 'the currency', document_no FROM document_currency
                      UNION ALL SELECT 'the country', document_no FROM document_country) s
                    WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.document_no = s.document_no)"""),
            new Check("side.price", """
                    SELECT 'the usual price of line ' || o.line_no || ' of ' || o.document_id, 'a line', 'none' FROM price_override o
                    WHERE NOT EXISTS (SELECT 1 FROM document d JOIN document_line l ON l.row_no = d.document_no + o.line_no
                      WHERE d.id = o.document_id)"""),
            new Check("side.tender", """
                    SELECT 'tender ' || s.row_no, s.currency || ' ' || s.amount, t.amount FROM tender_currency s
                    LEFT JOIN tender t ON t.row_no = s.row_no
                    WHERE t.row_no IS NULL OR SIGN(t.amount) <> SIGN(s.amount)
                    OR s.currency = (SELECT content FROM setting WHERE name = 'store.currency')"""),
            new Check("side.posting", """
                    SELECT 'posting ' || s.row_no, s.currency || ' ' || s.amount, p.amount FROM posting_side s
                    LEFT JOIN ledger_posting p ON p.row_no = s.row_no
                    WHERE p.row_no IS NULL OR SIGN(p.amount) <> SIGN(s.amount)
                    OR s.currency = (SELECT content FROM setting WHERE name = 'store.currency')"""));

    private SideChecks() {}
}
