package org.threeplug.declared;

import java.util.List;
import org.threeplug.cash.ExpectedCash;
import org.threeplug.cash.HowManyParked;
import org.threeplug.cash.PastShiftFigures;
import org.threeplug.cash.PastShifts;
import org.threeplug.cash.ShiftNow;
import org.threeplug.cash.UsualCount;
import org.threeplug.cash.UsualFloat;
import org.threeplug.cash.XReport;
import org.threeplug.cash.ZReport;
import org.threeplug.catalog.CatalogChoices;
import org.threeplug.catalog.GoodsByWords;
import org.threeplug.catalog.GoodsFound;
import org.threeplug.catalog.OneProduct;
import org.threeplug.catalog.PictureOf;
import org.threeplug.catalog.ProductFigures;
import org.threeplug.catalog.ProductList;
import org.threeplug.catalog.QuickKeysOf;
import org.threeplug.customers.CustomerByNumber;
import org.threeplug.customers.CustomerFacts;
import org.threeplug.customers.CustomerFigures;
import org.threeplug.customers.CustomerList;
import org.threeplug.customers.CustomerPurchases;
import org.threeplug.customers.CustomersFound;
import org.threeplug.customers.HeldAboutCustomer;
import org.threeplug.customers.OneCustomer;
import org.threeplug.directories.RecordsFound;
import org.threeplug.identity.RoleList;
import org.threeplug.identity.RoleMatrix;
import org.threeplug.identity.StaffNames;
import org.threeplug.identity.UserFacts;
import org.threeplug.identity.UserList;
import org.threeplug.journal.JournalFigures;
import org.threeplug.journal.JournalList;
import org.threeplug.journal.JournalOne;
import org.threeplug.journal.WhatWasDone;
import org.threeplug.ledger.AccountList;
import org.threeplug.ledger.AccountPostings;
import org.threeplug.ledger.TrialBalance;
import org.threeplug.questions.Question;
import org.threeplug.questions.SeenBy;
import org.threeplug.records.OneRecord;
import org.threeplug.records.RecordChoices;
import org.threeplug.records.RecordFigures;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordTitles;
import org.threeplug.sales.DocumentFacts;
import org.threeplug.sales.DocumentFigures;
import org.threeplug.sales.DocumentList;
import org.threeplug.sales.DocumentsFound;
import org.threeplug.stock.GoodsForCount;
import org.threeplug.stock.OnHand;
import org.threeplug.stock.PlacesOfRegister;
import org.threeplug.stock.ProductFacts;
import org.threeplug.stock.StockFigures;
import org.threeplug.stock.StockList;
import org.threeplug.stock.StockMovements;

/// Every question there is, by what it is called. What the reference and the tests know of questions as a whole, they know
/// from here.
public final class Questions {

    private static final List<Class<? extends Question<?>>> ALL = List.of(
            AccountList.class,
            AccountPostings.class,
            CatalogChoices.class,
            CustomerByNumber.class,
            CustomerFacts.class,
            CustomerFigures.class,
            CustomerList.class,
            CustomerPurchases.class,
            CustomersFound.class,
            DocumentFacts.class,
            DocumentFigures.class,
            DocumentList.class,
            DocumentsFound.class,
            ExpectedCash.class,
            GoodsByWords.class,
            GoodsForCount.class,
            GoodsFound.class,
            HeldAboutCustomer.class,
            HowManyParked.class,
            JournalFigures.class,
            JournalList.class,
            JournalOne.class,
            OnHand.class,
            OneCustomer.class,
            OneProduct.class,
            OneRecord.class,
            PastShiftFigures.class,
            PastShifts.class,
            PlacesOfRegister.class,
            ProductFacts.class,
            ProductFigures.class,
            ProductList.class,
            PictureOf.class,
            QuickKeysOf.class,
            RecordChoices.class,
            RecordFigures.class,
            RecordList.class,
            RecordTitles.class,
            RecordsFound.class,
            RoleList.class,
            RoleMatrix.class,
            SeenBy.class,
            ShiftNow.class,
            StaffNames.class,
            StockFigures.class,
            StockList.class,
            StockMovements.class,
            TrialBalance.class,
            UserFacts.class,
            UserList.class,
            UsualCount.class,
            UsualFloat.class,
            WhatWasDone.class,
            XReport.class,
            ZReport.class);

    private Questions() {}

    public static List<Class<? extends Question<?>>> all() {
        return ALL;
    }
}
