import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// Gives an image the licences of its parts: the texts, the notices out of the parts' own jars, the fonts' licences, a list
/// that names each part, and the sum of every file. Fails when a jar is in the image that the list does not name.
///
/// Run as `java Licences.java IMAGE FOLDER-OF-THIS-FILE BOM`.
final class Licences {

    private static final Pattern OWN = Pattern.compile(".*-SNAPSHOT\\.jar|(core-domain|persistence|devices|words|exports|kit|office|operations|administration|server|tools|command-line|desktop-app)-[\\d.]+\\.jar");
    private static final Pattern VERSION = Pattern.compile("-\\d[^-]*(-jre|\\.Final)?\\.jar$|-\\d.*\\.jar$");
    private static final Pattern NOTICE = Pattern.compile("META-INF/[^/]*(LICENSE|LICENCE|NOTICE|licenses?)[^/]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT = Pattern.compile("org/threeplug/fonts/OFL-[^/]*\\.txt");

    private final Path image;
    private final Path source;
    private final Path licences;

    private Licences(Path image, Path source) {
        this.image = image;
        this.source = source;
        this.licences = image.resolve("licences");
    }

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        var all = new Licences(Path.of(arguments[0]), Path.of(arguments[1]));
        all.texts();
        all.parts();
        Files.copy(Path.of(arguments[2]), all.licences.resolve("bom.json"), StandardCopyOption.REPLACE_EXISTING);
        all.sums();
    }

    private void texts() throws IOException {
        Files.createDirectories(licences);
        try (var texts = Files.newDirectoryStream(source.resolve("licences"))) {
            for (var text : texts) {
                Files.copy(text, licences.resolve(text.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void parts() throws IOException {
        var known = new TreeMap<String, String[]>();
        for (var line : Files.readAllLines(source.resolve("parts.tsv")).subList(1, Files.readAllLines(source.resolve("parts.tsv")).size())) {
            var fields = line.split("\t");
            known.put(fields[0], fields);
        }
        var list = new ArrayList<String>();
        try (var jars = Files.newDirectoryStream(image.resolve("lib/app"), "*.jar")) {
            for (var jar : jars) {
                var name = jar.getFileName().toString();
                if (OWN.matcher(name).matches()) {
                    copy(jar, FONT, "fonts");
                    continue;
                }
                var artifact = VERSION.matcher(name).replaceFirst("");
                var fields = known.get(artifact);
                if (fields == null) {
                    throw new IOException(name + " is in the image, and parts.tsv names no licence of it");
                }
                list.add("%s: %s, licence %s, copyright %s".formatted(name, fields[1], fields[2], fields[3]));
                copy(jar, NOTICE, artifact);
            }
        }
        list.sort(null);
        list.addFirst("OpenJDK and OpenJFX: GPL-2.0 with the Classpath exception (GPL-2.0.txt, Classpath-exception.txt)\n");
        list.addFirst("The parts of 3PlugPOS (itself Apache-2.0) and their licences. The texts lie beside this list.\n");
        Files.write(licences.resolve("PARTS.txt"), list);
    }

    private void copy(Path jar, Pattern which, String folder) throws IOException {
        try (var opened = new JarFile(jar.toFile(), false)) {
            for (var entry : opened.stream().filter(entry -> !entry.isDirectory() && which.matcher(entry.getName()).matches()).toList()) {
                var to = licences.resolve(folder);
                Files.createDirectories(to);
                try (var in = opened.getInputStream(entry)) {
                    Files.copy(in, to.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1)), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void sums() throws IOException, NoSuchAlgorithmException {
        List<Path> files;
        try (var walk = Files.walk(image)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var lines = new ArrayList<String>();
        for (var file : files) {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = Files.newInputStream(file)) {
                var buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            lines.add(HexFormat.of().formatHex(digest.digest()) + "  " + image.relativize(file).toString().replace('\\', '/'));
        }
        Files.write(image.resolve("SHA256SUMS"), lines, StandardCharsets.UTF_8);
    }
}
