package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files and folders that nobody but their owner may look into: what is made is made so, and what was made otherwise, by an
/// earlier release, a copy or a person, is taken back. By the bits of the file where the system has them, by an access list
/// with the owner alone on it where it has those. Links are never followed: what they point at is somebody else's matter.
public final class OwnerOnly {

    /// What was found in a folder.
    ///
    /// @param mended how many could be read by others and no longer can
    /// @param open how many still can, because the system refuses the change or knows no owners
    public record Taken(int mended, int open) {

        public static final Taken NOTHING = new Taken(0, 0);

        public Taken and(Taken other) {
            return new Taken(mended + other.mended, open + other.open);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /// Replaces a small file in one step.
    public static void write(Path file, List<String> lines) throws IOException {
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        try (var channel = FileChannel.open(
                made, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forFile())) {
            take(made);
            var bytes = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Makes a file that was not there.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is anything of that name, also a link
    public static void create(Path file, byte[] content) throws IOException {
        try (var out = stream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(content);
        }
    }

    /// Writes to a file, which is the owner's alone from its first byte on if it is new.
    public static OutputStream stream(Path file, OpenOption... options) throws IOException {
        var channel = Files.newByteChannel(file, Set.of(options), forFile());
        if (!POSIX) {
            take(file);
        }
        return Channels.newOutputStream(channel);
    }

    /// Makes the folder, and those above it that are missing; one that is there is taken back.
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, forFolder());
        try {
            take(folder);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept from others: {}", folder, e.toString());
        }
    }

    /// For whoever makes a file.
    static FileAttribute<?>[] forFile() {
        return attributes("rw-------");
    }

    /// For whoever makes a folder.
    static FileAttribute<?>[] forFolder() {
        return attributes("rwx------");
    }

    private static FileAttribute<?>[] attributes(String bits) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(bits))}
                : new FileAttribute<?>[0];
    }

    /// Takes everybody else's rights away, of a file or a folder that is no link.
    ///
    /// @return whether anybody else had any
    public static boolean take(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (posix != null) {
            var attributes = posix.readAttributes();
            var permissions = attributes.permissions();
            if (attributes.isSymbolicLink() || OWNERS.containsAll(permissions)) {
                return false;
            }
            var left = EnumSet.copyOf(OWNERS);
            left.retainAll(permissions);
            Files.setPosixFilePermissions(file, left);
            return true;
        }
        var list = Files.getFileAttributeView(file, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return list != null && taken(list, Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean taken(AclFileAttributeView list, boolean folder) throws IOException {
        var owner = list.getOwner();
        var own = list.getAcl().stream()
                .allMatch(entry -> entry.principal().equals(owner) || entry.type() != AclEntryType.ALLOW);
        if (own) {
            return false;
        }
        var all = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class));
        if (folder) {
            all.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);
        }
        list.setAcl(List.of(all.build()));
        return true;
    }

    /// Takes back one file and says how that went.
    public static Taken takeBack(Path file) {
        try {
            return take(file) ? new Taken(1, 0) : Taken.NOTHING;
        } catch (NoSuchFileException _) {
            return Taken.NOTHING;
        } catch (IOException e) {
            LOG.warn("{} cannot be kept from others: {}", file, e.toString());
            return new Taken(0, 1);
        }
    }

    /// Takes back a folder with everything in it. Files come and go meanwhile.
    public static Taken takeAll(Path folder) {
        var all = new Taking();
        try {
            Files.walkFileTree(folder, all);
        } catch (IOException e) {
            LOG.warn("{} cannot be looked through: {}", folder, e.toString());
        }
        if (all.taken.mended() > 0) {
            LOG.info("{} files and folders in {} could be read by others and no longer can", all.taken.mended(), folder);
        }
        return all.taken;
    }

    private static final class Taking extends SimpleFileVisitor<Path> {

        private Taken taken = Taken.NOTHING;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            taken = taken.and(takeBack(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            taken = taken.and(takeBack(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }
    }
}
