package org.threeplug.tools.replay;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.tax.TaxClass;

/// The products of the books. Those the catalogue lacks are brought in, named and priced as first seen.
final class ReplayStock {

    private static final int PORTION = 500;

    private final CommandGate gate;
    private final Catalog catalog;
    private final Actor actor;
    private final TaxClass untaxed;
    private final Currency currency;
    private final Map<String, Sellable> byCode = new HashMap<>();

    ReplayStock(CommandGate gate, Catalog catalog, Actor actor, TaxClass untaxed, Currency currency) {
        this.gate = gate;
        this.catalog = catalog;
        this.actor = actor;
        this.untaxed = untaxed;
        this.currency = currency;
    }

    void bringIn(List<TradeDocument> documents) {
        var seen = new LinkedHashMap<String, List<TradeLine>>();
        documents.stream()
                .filter(document -> document.kind() != TradeDocument.Kind.LEDGER_ADJUSTMENT)
                .flatMap(document -> document.lines().stream())
                .forEach(line -> seen.computeIfAbsent(line.code(), _ -> new ArrayList<>()).add(line));
        var missing = new ArrayList<Product>();
        seen.forEach((code, lines) -> known(code)
                .ifPresentOrElse(found -> byCode.put(code, found), () -> missing.add(product(code, lines))));
        for (int from = 0; from < missing.size(); from += PORTION) {
            var portion = missing.subList(from, Math.min(from + PORTION, missing.size()));
            gate.submit(new ImportProducts(Ids.next(), List.copyOf(portion)), actor).orThrow();
            portion.forEach(product -> byCode.put(product.code(), Sellable.of(product, untaxed)));
        }
    }

    Sellable product(String code) {
        return byCode.get(code);
    }

    private Optional<Sellable> known(String code) {
        return catalog.scan(code).filter(found -> found.code().equals(code));
    }

    private Product product(String code, List<TradeLine> lines) {
        var name = lines.stream()
                .map(TradeLine::description)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(code);
        var price = lines.stream()
                .map(TradeLine::unitPrice)
                .filter(amount -> amount.signum() > 0)
                .findFirst()
                .map(amount -> UnitPrice.of(amount.toPlainString(), currency))
                .orElse(UnitPrice.zero(currency));
        return new Product(
                ReplayKeys.product(code),
                code,
                name,
                "",
                Optional.empty(),
                untaxed.key(),
                price,
                false,
                "pc",
                0,
                lines.getFirst().isGoods(),
                !lines.getFirst().isGoods(),
                true,
                List.of(),
                List.of(),
                1);
    }
}
