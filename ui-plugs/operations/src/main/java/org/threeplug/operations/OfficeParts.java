package org.threeplug.operations;

import com.google.inject.AbstractModule;
import java.util.List;
import org.threeplug.operations.cash.CashPages;
import org.threeplug.operations.cash.CloseModel;
import org.threeplug.operations.cash.PastShiftsModel;
import org.threeplug.operations.cash.ReportModel;
import org.threeplug.operations.cash.ShiftModel;
import org.threeplug.operations.catalog.ImportModel;
import org.threeplug.operations.catalog.ProductForm;
import org.threeplug.operations.catalog.ProductListModel;
import org.threeplug.operations.catalog.ProductModel;
import org.threeplug.operations.catalog.ProductPages;
import org.threeplug.operations.customers.CustomerForm;
import org.threeplug.operations.customers.CustomerListModel;
import org.threeplug.operations.documents.DocumentListModel;
import org.threeplug.operations.documents.DocumentModel;
import org.threeplug.operations.documents.DocumentPages;
import org.threeplug.operations.identity.UserForm;
import org.threeplug.operations.identity.UserListModel;
import org.threeplug.operations.journal.JournalListModel;
import org.threeplug.operations.journal.JournalPages;
import org.threeplug.operations.ledger.TrialModel;
import org.threeplug.operations.office.Approval;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Surface;
import org.threeplug.operations.settings.CategoryModel;
import org.threeplug.operations.settings.StoreForm;
import org.threeplug.operations.settings.TaxModel;
import org.threeplug.operations.stock.AdjustModel;
import org.threeplug.operations.stock.StockListModel;
import org.threeplug.operations.stock.StockPages;

/// The parts of the office screens by name, for the host demands explicit bindings. The host binds the screens itself.
final class OfficeParts extends AbstractModule {

    private static final List<Class<?>> PARTS = List.of(
            Office.class,
            Surface.class,
            Approval.class,
            CashPages.class,
            CloseModel.class,
            PastShiftsModel.class,
            ReportModel.class,
            ShiftModel.class,
            ImportModel.class,
            ProductForm.class,
            ProductListModel.class,
            ProductModel.class,
            ProductPages.class,
            CustomerForm.class,
            CustomerListModel.class,
            DocumentListModel.class,
            DocumentModel.class,
            DocumentPages.class,
            UserForm.class,
            UserListModel.class,
            JournalListModel.class,
            JournalPages.class,
            TrialModel.class,
            org.threeplug.operations.ledger.AdjustModel.class,
            CategoryModel.class,
            StoreForm.class,
            TaxModel.class,
            AdjustModel.class,
            StockListModel.class,
            StockPages.class);

    @Override
    protected void configure() {
        PARTS.forEach(this::bind);
    }
}
