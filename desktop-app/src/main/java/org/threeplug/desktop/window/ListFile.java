package org.threeplug.desktop.window;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kit.Work;
import org.threeplug.kit.pattern.ListLook;
import org.threeplug.kit.pattern.ListMemory;
import org.threeplug.kit.pattern.ListQuery;

/// How one person has arranged their lists at this computer, in a file beside the books and not part of them. It is read
/// once, at sign-in; a file that makes no sense counts as none.
final class ListFile implements ListMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ListFile.class);
    private static final String COLUMNS = ".columns";
    private static final String VIEW = ".view.";
    private static final String SORT = ".sort";

    private final Map<String, ListLook> looks = new HashMap<>();
    private final Path file;
    private final Work writes;

    ListFile(Path store, UUID user, Work work) {
        file = store.resolve("lists").resolve(user + ".properties");
        writes = work.inOrder();
        read();
    }

    @Override
    public ListLook look(String list) {
        return looks.getOrDefault(list, ListLook.AS_AT_FIRST);
    }

    @Override
    public void keep(String list, ListLook look) {
        looks.put(list, look);
        var kept = new Properties();
        looks.forEach((key, arranged) -> {
            kept.setProperty(key + COLUMNS, columns(arranged));
            arranged.sort().ifPresent(sort -> kept.setProperty(key + SORT, sort(sort)));
            for (int i = 0; i < arranged.views().size(); i++) {
                kept.setProperty(key + VIEW + String.format(Locale.ROOT, "%03d", i), view(arranged.views().get(i)));
            }
        });
        writes.run(() -> SmallProperties.write(file, kept), _ -> {});
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
            kept.stringPropertyNames().stream()
                    .filter(name -> name.endsWith(COLUMNS))
                    .map(name -> name.substring(0, name.length() - COLUMNS.length()))
                    .forEach(list -> looks.put(list, look(kept, list)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("how the lists were arranged cannot be read", e);
            looks.clear();
        }
    }

    private static ListLook look(Properties kept, String list) {
        var views = kept.stringPropertyNames().stream()
                .filter(name -> name.startsWith(list + VIEW))
                .sorted()
                .map(kept::getProperty)
                .map(ListFile::view)
                .toList();
        var sort = Optional.ofNullable(kept.getProperty(list + SORT)).map(ListFile::sort);
        return new ListLook(columns(kept.getProperty(list + COLUMNS)), views, sort);
    }

    /// Such as `name`, or `-name` from the last to the first.
    private static String sort(ListQuery.Sort sort) {
        return (sort.descending() ? "-" : "") + sort.column();
    }

    private static ListQuery.Sort sort(String text) {
        boolean descending = text.startsWith("-");
        return new ListQuery.Sort(descending ? text.substring(1) : text, descending);
    }

    /// Such as `code:120 name:0 -brand:0`, the minus for a hidden column.
    private static String columns(ListLook look) {
        return look.columns().stream()
                .map(place -> (place.shown() ? "" : "-") + place.column() + ":" + place.width())
                .collect(Collectors.joining(" "));
    }

    private static List<ListLook.Place> columns(String text) {
        return Stream.of(text.split(" "))
                .filter(place -> place.contains(":"))
                .map(place -> {
                    var parts = place.split(":", 2);
                    boolean hidden = parts[0].startsWith("-");
                    return new ListLook.Place(
                            hidden ? parts[0].substring(1) : parts[0], !hidden, Integer.parseInt(parts[1]));
                })
                .toList();
    }

    /// As the query of a web address, since names and searches may hold anything.
    private static String view(ListLook.View view) {
        var parts = new ArrayList<String>();
        parts.add("name=" + encoded(view.name()));
        parts.add("search=" + encoded(view.query().search()));
        view.query().chips().stream().sorted().forEach(chip -> parts.add("chip=" + encoded(chip)));
        new TreeMap<>(view.query().filters())
                .forEach((key, value) -> parts.add("filter." + encoded(key) + "=" + encoded(value)));
        return String.join("&", parts);
    }

    private static ListLook.View view(String text) {
        var name = "";
        var search = "";
        var chips = new ArrayList<String>();
        var filters = new HashMap<String, String>();
        for (var part : text.split("&")) {
            var key = part.substring(0, part.indexOf('='));
            var value = decoded(part.substring(key.length() + 1));
            switch (key) {
                case "name" -> name = value;
                case "search" -> search = value;
                case "chip" -> chips.add(value);
                default -> filters.put(decoded(key.substring("filter.".length())), value);
            }
        }
        return new ListLook.View(name, new ListQuery(search, Set.copyOf(chips), filters, Optional.empty()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
