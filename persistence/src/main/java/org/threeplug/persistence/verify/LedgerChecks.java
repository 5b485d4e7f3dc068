package org.threeplug.persistence.verify;

import java.util.List;

/// The ledger in itself and against the documents.
final class LedgerChecks {

    static final List<Check> ALL = List.of(
            new Check("ledger.overall", """
                    SELECT 'ledger', 0, SUM(amount) FROM ledger_posting HAVING SUM(amount) <> 0"""),
            new Check("ledger.document", """
                    SELECT document_id, 0, SUM(amount) FROM ledger_posting
                    GROUP BY document_id HAVING SUM(amount) <> 0"""),
            new Check("ledger.orphan", """
                    SELECT p.document_id, 'a document', 'a posting' FROM ledger_posting p
                    WHERE p.line_no = 1 AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = p.document_id)"""),
            new Check("ledger.date", """
                    SELECT d.series || '-' || d.number, d.business_date, p.business_date
                    FROM document d JOIN ledger_posting p ON p.document_id = d.id AND p.line_no = 1
                    WHERE p.business_date <> d.business_date"""),
            new Check("ledger.missing", """
                    SELECT d.series || '-' || d.number, 'postings', 'none' FROM document d
                    WHERE d.kind IN ('SALE', 'RETURN', 'EXCHANGE', 'VOID') AND d.total <> 0
                    AND NOT EXISTS (SELECT 1 FROM ledger_posting p WHERE p.document_id = d.id)"""),
            new Check("ledger.account", """
                    SELECT p.account, 'an account', 'a posting' FROM
                    (SELECT DISTINCT account FROM ledger_posting) p
                    WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.code = p.account)"""));

    private LedgerChecks() {}
}
