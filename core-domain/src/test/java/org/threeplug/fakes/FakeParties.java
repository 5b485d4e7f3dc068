package org.threeplug.fakes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.threeplug.customers.Customer;
import org.threeplug.directories.Suppliers;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyBook;
import org.threeplug.merging.PartyRole;
import org.threeplug.parties.Known;
import org.threeplug.parties.Parties;
import org.threeplug.records.Entry;

/// Who is in which roles, in memory.
final class FakeParties implements Parties, PartyBook {

    private final Supplier<Rows> rows;

    FakeParties(Supplier<Rows> rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> party(UUID record) {
        return Optional.ofNullable(rows.get().parties.get(record)).map(Map.Entry::getKey);
    }

    @Override
    public List<InRole> of(UUID party) {
        return rows.get().parties.entrySet().stream()
                .filter(row -> row.getValue().getKey().equals(party))
                .map(row -> new InRole(row.getValue().getValue(), row.getKey()))
                .toList();
    }

    @Override
    public void join(UUID party, InRole who) {
        rows.get().parties.put(who.record(), Map.entry(party, who.role()));
    }

    @Override
    public void separate(UUID record) {
        rows.get().parties.remove(record);
    }

    @Override
    public List<InRole> others(UUID record) {
        return party(record).stream().flatMap(party -> of(party).stream()).filter(each -> !each.record().equals(record)).toList();
    }

    /// What took the place of a record, if it was merged.
    Optional<UUID> inPlaceOf(UUID record, PartyRole side) {
        return own(record).filter(side.merged()::equals).stream()
                .flatMap(_ -> others(record).stream())
                .filter(each -> each.role() == side)
                .map(InRole::record)
                .findFirst();
    }

    @Override
    public Optional<PartyRole> own(UUID record) {
        return Optional.ofNullable(rows.get().parties.get(record)).map(Map.Entry::getValue);
    }

    private Stream<Known> all(PartyRole role) {
        return switch (role) {
            case CUSTOMER, EX_CUSTOMER -> rows.get().customers.values().stream().map(FakeParties::known);
            case SUPPLIER, EX_SUPPLIER -> rows.get().directories.getOrDefault(Suppliers.TYPE.key(), Map.of()).values().stream().map(FakeParties::known);
        };
    }

    private static Known known(Customer customer) {
        return new Known(customer.id(), customer.number(), customer.name(), customer.taxNumber(), customer.email(), customer.phone());
    }

    private static Known known(Entry entry) {
        return new Known(
                entry.id(), entry.get(Suppliers.NUMBER), entry.get(Suppliers.NAME), entry.find(Suppliers.TAX_NUMBER).orElse(""),
                entry.find(Suppliers.EMAIL).orElse(""), entry.find(Suppliers.PHONE).orElse(""));
    }

    @Override
    public Optional<Known> known(InRole who) {
        return all(who.role()).filter(one -> one.record().equals(who.record()) && !one.name().isEmpty()).findFirst();
    }

    @Override
    public List<Known> like(PartyRole role, Known who, int most) {
        return all(role).filter(one -> !one.name().isEmpty() && !one.same(who).isEmpty()).limit(most).toList();
    }
}
