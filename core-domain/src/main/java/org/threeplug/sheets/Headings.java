package org.threeplug.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The headings that are known, read from `headings.txt`: the words of general sheets, best first, and the layouts that
/// other systems write.
final class Headings {

    /// The sheet of one system.
    ///
    /// @param needs headings that together no other system has
    /// @param columns what the headings of a column may be, best first; a `*` stands for anything
    /// @param passed headings that look like something and are not
    /// @param path what divides the levels of a category; empty when there are none
    /// @param several what divides several categories of one product; empty where a product has one
    record Layout(
            String name,
            SheetColumn.Kind kind,
            List<String> needs,
            Map<SheetColumn, List<String>> columns,
            List<String> passed,
            String path,
            String several) {

        boolean fits(Set<String> plainHeadings) {
            return needs.stream().allMatch(need -> plainHeadings.stream().anyMatch(one -> matches(need, one)));
        }
    }

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Headings KNOWN = read();

    private final List<Layout> layouts;

    private Headings(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    static Headings known() {
        return KNOWN;
    }

    Optional<Layout> layout(SheetColumn.Kind kind, Set<String> plainHeadings) {
        return layouts.stream()
                .filter(one -> one.kind() == kind && !one.needs().isEmpty() && one.fits(plainHeadings))
                .findFirst();
    }

    /// The words that mean a column wherever they stand.
    Layout general(SheetColumn.Kind kind) {
        return layouts.stream()
                .filter(one -> one.kind() == kind && one.needs().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// Without case, accents, blanks and signs.
    static String plain(String heading) {
        return NO_LETTER.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static boolean matches(String pattern, String plain) {
        int star = pattern.indexOf('*');
        return star < 0
                ? pattern.equals(plain)
                : plain.length() >= pattern.length() - 1
                        && plain.startsWith(pattern.substring(0, star))
                        && plain.endsWith(pattern.substring(star + 1));
    }

    private static Headings read() {
        try (InputStream in = Objects.requireNonNull(Headings.class.getResourceAsStream("headings.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var layouts = new ArrayList<Layout>();
            var open = new ArrayList<String>();
            for (var line : lines.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    finish(open).ifPresent(layouts::add);
                    open.clear();
                }
                if (!line.isEmpty() && !line.startsWith("#")) {
                    open.add(line);
                }
            }
            finish(open).ifPresent(layouts::add);
            return new Headings(layouts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param lines the first is such as `[products loyverse]`
    private static Optional<Layout> finish(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var head = lines.getFirst().replaceAll("[\\[\\]]", "").split(" ", 2);
        var kind = SheetColumn.Kind.valueOf(head[0].toUpperCase(Locale.ROOT));
        var needs = List.<String>of();
        var passed = List.<String>of();
        var path = "/>";
        var several = "";
        var columns = new LinkedHashMap<SheetColumn, List<String>>();
        for (var line : lines.subList(1, lines.size())) {
            var parts = line.split(":", 2);
            switch (parts[0]) {
                case "needs" -> needs = words(parts[1]);
                case "passed" -> passed = words(parts[1]);
                case "several" -> several = parts[1].strip();
                case "path" -> path = parts[1].strip().replace("none", "");
                default -> columns.put(SheetColumn.titled(parts[0], kind).orElseThrow(), words(parts[1]));
            }
        }
        return Optional.of(new Layout(head.length > 1 ? head[1] : "", kind, needs, columns, passed, path, several));
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(word -> Arrays.stream(word.split("\\*", -1))
                        .map(Headings::plain)
                        .reduce((before, after) -> before + "*" + after)
                        .orElse(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
