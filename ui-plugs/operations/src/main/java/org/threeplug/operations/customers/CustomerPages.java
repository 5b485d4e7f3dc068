package org.threeplug.operations.customers;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.UUID;
import org.threeplug.customers.Customer;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.operations.documents.DocumentPages;
import org.threeplug.operations.parties.PartyModel;
import org.threeplug.operations.parties.PartyTab;
import org.threeplug.operations.reports.ReportPages;

/// Makes the pages about customers, for every screen that leads to one.
public final class CustomerPages {

    private final Surface surface;
    private final Provider<CustomerModel> customers;
    private final Provider<CustomerForm> forms;
    private final Provider<CustomerImportModel> imports;
    private final Provider<EraseModel> erasures;
    private final DocumentPages documents;
    private final Provider<PartyModel> parties;
    private final ReportPages reports;

    @Inject
    public CustomerPages(
            Surface surface,
            Provider<CustomerModel> customers,
            Provider<CustomerForm> forms,
            Provider<CustomerImportModel> imports,
            Provider<EraseModel> erasures,
            DocumentPages documents,
            Provider<PartyModel> parties,
            ReportPages reports) {
        this.surface = surface;
        this.customers = customers;
        this.forms = forms;
        this.imports = imports;
        this.erasures = erasures;
        this.documents = documents;
        this.parties = parties;
        this.reports = reports;
    }

    public Page customer(Pages pages, UUID id) {
        return new CustomerPage(customers.get(), id, surface, pages, this);
    }

    Page edit(Pages pages, UUID id) {
        var form = forms.get();
        form.open(id);
        return new CustomerFormPage(form, surface, _ -> pages.close());
    }

    /// What was made is shown.
    Page create(Pages pages) {
        var form = forms.get();
        form.create();
        return new CustomerFormPage(form, surface, saved -> pages.instead(customer(pages, saved.id())));
    }

    Page importing() {
        return CustomerImportForm.page(imports.get(), surface);
    }

    Page erase(Pages pages, Customer customer) {
        var model = erasures.get();
        model.begin(customer);
        return new ErasePage(model, surface, pages::close);
    }

    /// Which supplier a customer is, for whoever may look at both.
    void party(DetailPattern detail, UUID customer) {
        var model = parties.get();
        var who = new InRole(PartyRole.CUSTOMER, customer);
        if (model.mayBeSeen()) {
            detail.tab("party", PartyTab.title(surface), () -> new PartyTab(model, surface, who));
        }
    }

    /// What stands between the shop and a customer, both sides.
    void statement(Pages pages, Customer customer) {
        reports.open(pages, "parties.statement;customer=" + customer.number());
    }

    Page document(Pages pages, UUID document) {
        return documents.document(pages, document);
    }
}
