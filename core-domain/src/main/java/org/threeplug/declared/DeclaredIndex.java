package org.threeplug.declared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The list of everything that is declared – commands, questions, classes of rights –, made when the program is built by looking at
/// its classes. Nobody writes it, so nothing can be missing from it; the build fails where a command or question declares no
/// name, or two have one.
public final class DeclaredIndex {

    static final String COMMAND = "command";
    static final String QUESTION = "question";
    static final String RIGHTS = "rights";
    static final String HOUSE = "house";

    private static final String FILE = "index.txt";
    private static final String DECLARED = "Lorg/threeplug/kernel/Declared;";
    private static final String KEEPS_THE_HOUSE = "Lorg/threeplug/kernel/KeepsTheHouse;";
    private static final String RIGHT = "Lorg/threeplug/kernel/DeclaredRight;";
    private static final Map<String, String> KINDS = Map.of(
            "org/threeplug/kernel/Command", COMMAND, "org/threeplug/questions/Question", QUESTION);

    private final Map<String, ClassModel> classes = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final TreeSet<String> lines = new TreeSet<>();

    private DeclaredIndex() {}

    /// The lines of the index over compiled classes.
    ///
    /// @throws IllegalStateException when something is declared twice or nowhere
    public static List<String> of(List<byte[]> compiled) {
        var index = new DeclaredIndex();
        for (var bytes : compiled) {
            var type = ClassFile.of().parse(bytes);
            index.classes.put(type.thisClass().asInternalName(), type);
        }
        index.classes.values().forEach(index::list);
        return List.copyOf(index.lines);
    }

    private void list(ClassModel type) {
        var name = type.thisClass().asInternalName().replace('/', '.');
        if (type.fields().stream().anyMatch(field -> field.fieldType().equalsString(RIGHT)) && !name.endsWith("DeclaredRight")) {
            lines.add(RIGHTS + " " + name);
        }
        if (annotations(type).anyMatch(each -> each.className().equalsString(KEEPS_THE_HOUSE))) {
            lines.add(HOUSE + " " + name.substring(0, name.lastIndexOf('.')));
        }
        boolean isMade = (type.flags().flagsMask() & (ClassFile.ACC_ABSTRACT | ClassFile.ACC_INTERFACE)) == 0;
        kind(type).filter(_ -> isMade).ifPresent(kind -> {
            var declared = declared(type);
            if (declared.isEmpty()) {
                throw new IllegalStateException("The " + kind + " " + name + " declares no name");
            }
            declared.forEach(each -> {
                var other = names.put(kind + " " + each, name);
                if (other != null) {
                    throw new IllegalStateException("Two are called " + each + ": " + other + " and " + name);
                }
            });
            lines.add(kind + " " + name);
        });
    }

    /// What it is, by itself or by what it extends.
    private Optional<String> kind(ClassModel type) {
        return Stream.concat(type.interfaces().stream(), type.superclass().stream())
                .map(ClassEntry::asInternalName)
                .flatMap(parent -> Optional.ofNullable(KINDS.get(parent))
                        .or(() -> Optional.ofNullable(classes.get(parent)).flatMap(this::kind))
                        .stream())
                .findFirst();
    }

    /// The name and the names of before.
    private static List<String> declared(ClassModel type) {
        return annotations(type)
                .filter(each -> each.className().equalsString(DECLARED))
                .map(Annotation::elements)
                .flatMap(List::stream)
                .filter(element -> !element.name().equalsString("version"))
                .map(AnnotationElement::value)
                .flatMap(DeclaredIndex::texts)
                .toList();
    }

    private static Stream<Annotation> annotations(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations()).stream().flatMap(all -> all.annotations().stream());
    }

    private static Stream<String> texts(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfString text -> Stream.of(text.stringValue());
            case AnnotationValue.OfArray all -> all.values().stream().flatMap(DeclaredIndex::texts);
            default -> Stream.empty();
        };
    }

    /// The classes of a kind, in the order of their names.
    static List<Class<?>> classes(String kind) {
        var found = new ArrayList<Class<?>>();
        for (var name : names(kind)) {
            try {
                found.add(Class.forName(name, false, DeclaredIndex.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("The index of declarations is of another build", e);
            }
        }
        return List.copyOf(found);
    }

    /// What is listed under a kind, in order.
    static List<String> names(String kind) {
        try (var in = DeclaredIndex.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The index of declarations is missing: it is made by the build, in process-classes");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.substring(kind.length() + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
