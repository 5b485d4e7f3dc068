import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Takes the signatures out of the libraries of an image. Nothing here asks for them (an image is as trustworthy as its
/// files), and Java would read through the digests of all their files at each start: most of a megabyte for Bouncy Castle.
///
/// Run as `java Unsign.java FOLDER`.
final class Unsign {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");

    private Unsign() {}

    public static void main(String[] arguments) throws IOException {
        try (var libraries = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (var library : libraries) {
                if (isSigned(library)) {
                    unsign(library);
                }
            }
        }
    }

    private static boolean isSigned(Path library) throws IOException {
        try (var jar = new JarFile(library.toFile(), false)) {
            return jar.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
        }
    }

    private static void unsign(Path library) throws IOException {
        var unsigned = library.resolveSibling(library.getFileName() + ".unsigned");
        try (var jar = new JarFile(library.toFile(), false);
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unsigned)))) {
            put(out, JarFile.MANIFEST_NAME, 0, manifest(jar.getManifest().getMainAttributes()));
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (!name.equals(JarFile.MANIFEST_NAME) && !SIGNATURE.matcher(name).matches()) {
                    put(out, name, entry.getTime(), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        Files.move(unsigned, library, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("unsigned " + library.getFileName());
    }

    /// What is said of the whole library, without the sections for single files.
    private static byte[] manifest(Attributes main) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().putAll(main);
        var bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, long time, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(time);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
