package org.threeplug.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.threeplug.sheets.SheetPlan.Reason;

/// Finds out which heading stands for what: first what somebody said, then the layouts of other systems, then single words.
public final class SheetMapping implements SheetUses {

    /// What stands in brackets says more about a column than what it is, such as the shop or the currency.
    private static final Pattern BRACKETS = Pattern.compile("\\s*[\\[(][^\\])]*[\\])]\\s*$");

    private static final Pattern WITHOUT_TAX =
            Pattern.compile("excl|exkl|escl|withouttax|extax|exvat|^net|net$|netto|faratva|ohnemwst|siniva|ht$|غيرشامل|بدونضريبة");
    private static final Pattern WITH_TAX =
            Pattern.compile("incl|inkl|withtax|withvat|gross|brutto|cutva|coniva|ttc$|شامل");

    /// What a heading may say of tax behind the word for a price.
    private static final Pattern TAX_BEHIND = Pattern.compile("(?:taxincl(?:uded|usive)?|taxexcl(?:uded|usive)?|(?:in|ex)cl(?:uding|usive)?(?:tax|vat)"
            + "|vat(?:in|ex)cl(?:uded)?|with(?:out)?(?:tax|vat)|gross|net|brutto|netto|ttc|ht|cutva|faratva|(?:in|ex)klmwst|ohnemwst"
            + "|coniva|siniva|ivainclu[a-z]+|ivaescl[a-z]+|غيرشاملالضريبة|شاملالضريبة|بدونضريبة)$");

    private final List<String> headings;
    private final List<String> plain;

    /// The same without what stands in brackets.
    private final List<String> bare;

    private final List<List<String>> samples;
    private final Reading reading;
    private final Optional<Headings.Layout> layout;
    private final Map<SheetColumn, List<Integer>> places = new EnumMap<>(SheetColumn.class);
    private final Reason[] reasons;
    private final Set<Integer> settled = new HashSet<>();

    private SheetMapping(List<String> headings, List<List<String>> samples, Reading reading) {
        this.headings = List.copyOf(headings);
        this.plain = headings.stream().map(Headings::plain).toList();
        this.bare = headings.stream()
                .map(heading -> heading.indexOf('(') < 0 && heading.indexOf('[') < 0
                        ? Headings.plain(heading)
                        : Headings.plain(BRACKETS.matcher(heading).replaceAll("")))
                .toList();
        this.samples = samples;
        this.reading = reading;
        this.layout = Headings.known().layout(reading.kind(), Set.copyOf(plain));
        this.reasons = new Reason[headings.size()];
        Arrays.fill(reasons, Reason.UNKNOWN);
    }

    /// @param samples some of the first rows: what they hold may tell what a heading leaves open
    public static SheetMapping of(List<String> headings, List<List<String>> samples, Reading reading) {
        var mapping = new SheetMapping(headings, samples, reading);
        mapping.chosen();
        mapping.layout.ifPresent(known -> mapping.by(known, Reason.LAYOUT));
        mapping.layout.ifPresent(mapping::pass);
        mapping.by(Headings.known().general(reading.kind()), Reason.WORD);
        mapping.byTaxBehind(Headings.known().general(reading.kind()));
        mapping.settleTax();
        mapping.settleStock();
        mapping.settleStates();
        return mapping;
    }

    private void chosen() {
        reading.columns().forEach((heading, title) -> {
            int place = plain.indexOf(Headings.plain(heading));
            if (place >= 0) {
                settled.add(place);
                reasons[place] = Reason.CHOSEN;
                SheetColumn.titled(title, reading.kind()).ifPresent(column -> take(column, place));
            }
        });
    }

    private void by(Headings.Layout known, Reason reason) {
        known.columns().forEach((column, patterns) -> {
            // What was chosen, or found by a layout, is not added to by weaker words.
            boolean open = !places.containsKey(column);
            for (var pattern : patterns) {
                for (int place = 0; place < plain.size(); place++) {
                    if (!settled.contains(place) && fits(pattern, place, reason)) {
                        if (open && (column.takesSeveral() && reason == Reason.LAYOUT || !places.containsKey(column))) {
                            settled.add(place);
                            reasons[place] = reason;
                            take(column, place);
                        } else {
                            reasons[place] = Reason.SECOND;
                        }
                    }
                }
            }
        });
    }

    private boolean fits(String pattern, int place, Reason reason) {
        return Headings.matches(pattern, plain.get(place))
                || reason == Reason.WORD
                        && Headings.matches(pattern, bare.get(place));
    }

    /// A price that has no other column, named with what it says of tax: with it, if there are both.
    private void byTaxBehind(Headings.Layout known) {
        for (var column : List.of(SheetColumn.PRICE, SheetColumn.COST)) {
            var words = known.columns().getOrDefault(column, List.of());
            var found = places.containsKey(column)
                    ? List.<Integer>of()
                    : IntStream.range(0, plain.size())
                            .boxed()
                            .filter(place -> !settled.contains(place) && words.contains(beforeTax(plain.get(place))))
                            .sorted(Comparator.comparing(place -> WITHOUT_TAX.matcher(plain.get(place)).find()))
                            .toList();
            found.stream().findFirst().ifPresent(place -> take(column, place));
            found.forEach(place -> {
                settled.add(place);
                reasons[place] = place.equals(found.getFirst()) ? Reason.WORD : Reason.SECOND;
            });
        }
    }

    private static String beforeTax(String heading) {
        return TAX_BEHIND.matcher(heading).replaceFirst("");
    }

    /// A column `tax` names a class or a rate, or says whether there is any.
    private void settleTax() {
        var found = places.get(SheetColumn.TAX);
        if (found == null || layout.isPresent() || found.size() > 1 || places.containsKey(SheetColumn.TAXABLE)) {
            return;
        }
        var words = cells(found.getFirst());
        if (!words.isEmpty() && words.stream().allMatch(YesNo::isWord)) {
            places.remove(SheetColumn.TAX);
            places.put(SheetColumn.TAXABLE, found);
        }
    }

    private List<String> cells(int place) {
        return samples.stream()
                .filter(row -> place < row.size() && !row.get(place).isBlank())
                .map(row -> row.get(place).strip())
                .toList();
    }

    private void pass(Headings.Layout known) {
        for (int place = 0; place < plain.size(); place++) {
            var heading = plain.get(place);
            if (!settled.contains(place)
                    && known.passed().stream().anyMatch(pattern -> Headings.matches(pattern, heading))) {
                settled.add(place);
            }
        }
    }

    private void take(SheetColumn column, int place) {
        places.computeIfAbsent(column, _ -> new ArrayList<>()).add(place);
    }

    /// A column `stock` says how many there are, or whether there are any.
    private void settleStock() {
        var found = places.get(SheetColumn.STOCK);
        if (found == null || layout.isPresent() || places.containsKey(SheetColumn.STOCKED)) {
            return;
        }
        boolean words = samples.stream()
                .filter(row -> found.getFirst() < row.size())
                .map(row -> row.get(found.getFirst()).strip())
                .anyMatch(YesNo::isWord);
        if (words) {
            places.remove(SheetColumn.STOCK);
            places.put(SheetColumn.STOCKED, found);
        } else if (holdsNoFigures(found.getFirst())) {
            places.remove(SheetColumn.STOCK);
            reasons[found.getFirst()] = Reason.UNKNOWN;
        }
    }

    /// Such as `In stock` and `Out of stock`.
    private boolean holdsNoFigures(int place) {
        var cells = samples.stream()
                .filter(row -> place < row.size() && !row.get(place).isBlank())
                .map(row -> row.get(place))
                .toList();
        return !cells.isEmpty() && cells.stream().noneMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    }

    /// A column `state` says whether somebody is active, or in which part of the country they live.
    private void settleStates() {
        for (var column : List.of(SheetColumn.ACTIVE, SheetColumn.CUSTOMER_ACTIVE)) {
            var found = places.get(column);
            if (found != null && reasons[found.getFirst()] == Reason.WORD && holdsOtherWords(found.getFirst())) {
                places.remove(column);
                reasons[found.getFirst()] = Reason.UNKNOWN;
            }
        }
    }

    private boolean holdsOtherWords(int place) {
        var words = samples.stream()
                .filter(row -> place < row.size())
                .map(row -> SheetCell.plain(row.get(place)))
                .filter(text -> !text.isEmpty())
                .toList();
        return !words.isEmpty() && words.stream().noneMatch(text -> YesNo.read(text).isPresent());
    }

    /// Takes a column out again, whose heading promises what the shop does not have.
    public void leaveOut(SheetColumn column, int place) {
        var found = places.getOrDefault(column, List.of());
        if (found.size() == 1) {
            places.remove(column);
        } else {
            found.remove(Integer.valueOf(place));
        }
        reasons[place] = Reason.RATE;
    }

    public Map<SheetColumn, List<Integer>> places() {
        return places;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /// What divides the levels of a category.
    public String path() {
        return layout.orElseGet(() -> Headings.known().general(reading.kind())).path();
    }

    /// What divides several categories of one product.
    public String several() {
        return layout.orElseGet(() -> Headings.known().general(reading.kind())).several();
    }

    /// Whether the heading of the price says that tax is in it, or that it is not.
    public Optional<Boolean> priceSaysTax() {
        return Optional.ofNullable(places.get(SheetColumn.PRICE))
                .map(found -> plain.get(found.getFirst()))
                .flatMap(heading -> {
                    if (WITHOUT_TAX.matcher(heading).find()) {
                        return Optional.of(false);
                    }
                    return WITH_TAX.matcher(heading).find() ? Optional.of(true) : Optional.empty();
                });
    }

    @Override
    public String layoutName() {
        return layout.map(Headings.Layout::name).orElse("");
    }

    /// Whether this is what this program itself writes.
    public boolean isOwn() {
        return layoutName().equals("3PlugPOS");
    }

    /// Whether this can be the line of headings: it names what a row cannot do without, or a column that somebody named.
    @Override
    public boolean isHeading() {
        boolean named = reading.columns().keySet().stream()
                .map(Headings::plain)
                .anyMatch(one -> !one.isEmpty() && plain.contains(one));
        return named || lacks().isEmpty();
    }

    /// How many headings are understood.
    @Override
    public int understood() {
        return places.values().stream().mapToInt(List::size).sum();
    }

    /// What a row needs and no heading names, by its title; empty when all is there.
    public Optional<String> lacks() {
        return switch (reading.kind()) {
            case PRODUCTS -> {
                if (!has(SheetColumn.NAME) && !has(SheetColumn.DESCRIPTION)) {
                    yield Optional.of(SheetColumn.NAME.title());
                }
                yield has(SheetColumn.BARCODE) || has(SheetColumn.CODE)
                        ? Optional.empty()
                        : Optional.of(SheetColumn.CODE.title());
            }
            case CUSTOMERS -> has(SheetColumn.CUSTOMER_NAME) || has(SheetColumn.LAST_NAME) || has(SheetColumn.FIRST_NAME)
                    ? Optional.empty()
                    : Optional.of(SheetColumn.CUSTOMER_NAME.title());
        };
    }

    private boolean has(SheetColumn column) {
        return places.containsKey(column);
    }

    /// What becomes of each column, with examples.
    @Override
    public List<SheetPlan.Use> uses() {
        var uses = new ArrayList<SheetPlan.Use>(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            int place = i;
            var column = places.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(place))
                    .map(entry -> entry.getKey().title())
                    .findFirst();
            uses.add(new SheetPlan.Use(headings.get(i), column, reasons[i], SheetPlan.Use.examples(samples, place)));
        }
        return uses;
    }
}
