package org.threeplug.devices.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.customers.Customers;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;
import org.threeplug.receipts.PaperLetters;
import org.threeplug.settings.Settings;

/// Looks at each name that was just written down for letters that cannot be printed, so that it is said to whoever writes
/// it and not found by a customer. After an import it looks at as many goods as take no time.
public final class LetterWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LetterWatch.class);

    /// A catalogue of this size is looked through whole.
    private static final int MOST_GOODS = 5_000;

    private static final int PAGE = 500;

    /// An import tells of each thousand; the goods are looked through when no more follow.
    private static final long QUIET_SECONDS = 2;

    private final Books books;
    private final PaperLetters letters;
    private final PrintSpool spool;
    private final Runnable deaf;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("letters").factory());
    private Optional<Future<?>> waiting = Optional.empty();

    /// Where names are.
    public record Books(Settings settings, Catalog catalog, Customers customers, Identity identity) {}

    public LetterWatch(Books books, PaperLetters letters, PrintSpool spool, Events events) {
        this.books = books;
        this.letters = letters;
        this.spool = spool;
        this.deaf = events.listen(this::heard);
    }

    private void heard(Event event) {
        switch (event.kind()) {
            case "catalog.product-saved" -> later(() -> product(UUID.fromString(event.subject())));
            case "catalog.imported" -> goodsWhenQuiet();
            case "customers.saved" -> later(() -> customer(UUID.fromString(event.subject())));
            case EraseCustomer.ERASED -> spool.noteUndrawable("customer " + event.subject(), "", "");
            case "identity.user-saved" -> later(this::people);
            case "settings.saved", "setup.done" -> later(this::store);
            default -> {}
        }
    }

    /// Everything that is there already, for whoever chooses a printer.
    public void lookThrough() {
        later(() -> {
            store();
            people();
            goods();
        });
    }

    private void store() {
        books.settings().store().ifPresent(store -> check("store", List.of(
                store.businessName(),
                store.address(),
                store.receiptHeader(),
                store.receiptFooter())));
    }

    private void people() {
        books.identity().users().forEach(user -> check("user " + user.id(), List.of(user.name())));
    }

    private void product(UUID id) {
        books.catalog().product(id).ifPresent(product -> {
            var texts = new ArrayList<String>();
            texts.add(product.name());
            texts.add(product.unit());
            product.units().forEach(unit -> texts.add(unit.name()));
            check("product " + id, texts);
        });
    }

    private void customer(UUID id) {
        books.customers().customer(id).ifPresent(customer -> check("customer " + id, List.of(customer.name())));
    }

    private void goods() {
        for (int from = 0; from < MOST_GOODS; from += PAGE) {
            var rows = books.catalog().rows(ProductFilter.ALL, from, PAGE);
            rows.forEach(row -> check("product " + row.id(), List.of(row.name())));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }

    private void check(String what, List<String> texts) {
        for (var text : texts) {
            var missing = letters.missing(text);
            if (!missing.isEmpty()) {
                spool.noteUndrawable(what, text, missing);
                return;
            }
        }
        spool.noteUndrawable(what, "", "");
    }

    private synchronized void goodsWhenQuiet() {
        waiting.ifPresent(look -> look.cancel(false));
        waiting = later(this::goods, QUIET_SECONDS);
    }

    private void later(Runnable look) {
        later(look, 0);
    }

    private Optional<Future<?>> later(Runnable look, long seconds) {
        try {
            return Optional.of(looking.schedule(() -> carefully(look), seconds, TimeUnit.SECONDS));
        } catch (RejectedExecutionException e) {
            LOG.debug("the store is being closed", e);
            return Optional.empty();
        }
    }

    private static void carefully(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warn("names could not be looked at for letters", e);
        }
    }

    @Override
    public void close() {
        deaf.run();
        looking.shutdownNow();
    }
}
