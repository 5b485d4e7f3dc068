package org.threeplug.documents;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;
import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights that documents of every kind ask for.
@InArea("sales")
public final class DocumentsRights {

    public static final DeclaredRight BACKDATE = DeclaredRight.of("documents.backdate", ACCOUNTANT);
    public static final DeclaredRight OTHER_REGISTER = DeclaredRight.of("documents.other-register", MANAGER);

    private DocumentsRights() {}
}
