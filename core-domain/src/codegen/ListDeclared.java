import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.threeplug.declared.DeclaredIndex;

/// Lists what the compiled classes declare, beside the class that reads the list. Run by the build.
public final class ListDeclared {

    private ListDeclared() {}

    /// @param arguments the folder of the compiled classes
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var classes = new ArrayList<byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                classes.add(Files.readAllBytes(file));
            }
        }
        Files.write(folder.resolve("org/threeplug/declared/index.txt"), DeclaredIndex.of(classes));
    }
}
