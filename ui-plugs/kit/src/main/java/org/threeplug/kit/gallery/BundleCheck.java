package org.threeplug.kit.gallery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares the languages of a bundle: the same keys, the same places in each text, nothing empty, no lone apostrophe
/// that would swallow a place. Plural forms count as one key, since languages have different ones.
public final class BundleCheck {

    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private BundleCheck() {}

    /// @param baseName such as `org.threeplug.kit.texts`
    /// @param languages besides the base, such as `ro` and `ar`
    /// @return the faults as sentences
    public static List<String> faults(String baseName, ClassLoader loader, String... languages) {
        var faults = new ArrayList<String>();
        var base = load(baseName, loader, "");
        faults.addAll(ownFaults("en", base));
        for (var language : languages) {
            var other = load(baseName, loader, "_" + language);
            faults.addAll(ownFaults(language, other));
            var missing = new TreeSet<>(keys(base));
            missing.removeAll(keys(other));
            missing.forEach(key -> faults.add(language + " lacks " + key));
            var extra = new TreeSet<>(keys(other));
            extra.removeAll(keys(base));
            extra.forEach(key -> faults.add(language + " has " + key + ", which the base lacks"));
            base.stringPropertyNames().stream()
                    .filter(key -> !PLURAL.matcher(key).find() && other.containsKey(key))
                    .filter(key -> !places(base.getProperty(key)).equals(places(other.getProperty(key))))
                    .forEach(key -> faults.add(language + " fills other places in " + key));
        }
        return faults;
    }

    private static List<String> ownFaults(String language, Properties texts) {
        var faults = new ArrayList<String>();
        texts.forEach((key, text) -> {
            if (text.toString().isBlank()) {
                faults.add(language + " has nothing for " + key);
            }
            if (LONE_APOSTROPHE.matcher(text.toString()).find()) {
                faults.add(language + " has a lone apostrophe in " + key);
            }
        });
        return faults;
    }

    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst(".other"))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String baseName, ClassLoader loader, String suffix) {
        var path = baseName.replace('.', '/') + suffix + ".properties";
        var texts = new Properties();
        try (var in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no bundle " + path);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
