package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;

/// Where backups of a store go and when. A file beside the store and not part of the books: it names this computer's
/// folders and may hold a server's password, and a store that is restored elsewhere must not follow it.
///
/// @param folder where each backup is put first
/// @param folders where else
/// @param drives whether marked drives get copies when they are plugged in
/// @param fullAt when the day's full backup is due, by the shop's clock
/// @param journalEvery how often the records since are copied
/// @param keep what stays
public record BackupPlan(
        Path folder,
        List<Path> folders,
        boolean drives,
        Optional<Sftp> sftp,
        LocalTime fullAt,
        Duration journalEvery,
        Keep keep) {

    /// @param folder on the server, without a slash at its end
    /// @param fingerprint of the server's key, as `SHA256:…`
    public record Sftp(
            String host,
            int port,
            String user,
            String folder,
            Optional<String> password,
            Optional<Path> key,
            Optional<String> fingerprint) {

        /// Keeps the password out of logs.
        @Override
        public String toString() {
            return user + "@" + host + ":" + port + "/" + folder;
        }
    }

    /// How many days, weeks and months keep their newest full backup.
    public record Keep(int daily, int weekly, int monthly) {

        public static final Keep DEFAULT = new Keep(7, 5, 12);
    }

    private static final Logger LOG = LoggerFactory.getLogger(BackupPlan.class);
    private static final String FILE = "backup.properties";

    public BackupPlan {
        folders = List.copyOf(folders);
    }

    /// What holds until somebody says otherwise: a folder beside the store.
    public static BackupPlan standard(Path root) {
        var store = root.toAbsolutePath().normalize();
        return new BackupPlan(
                store.resolveSibling(store.getFileName() + "-backups"),
                List.of(),
                true,
                Optional.empty(),
                LocalTime.of(3, 0),
                Duration.ofHours(1),
                Keep.DEFAULT);
    }

    public static BackupPlan of(Path root) throws IOException {
        var file = root.resolve(FILE);
        var standard = standard(root);
        var bad = new ArrayList<String>();
        var opened = Files.exists(file) && OwnerOnly.takeBack(file).mended() > 0;
        var plan = SideFile.read(file, lines -> parse(fields(lines, standard, bad), standard));
        if (opened && plan.flatMap(BackupPlan::sftp).flatMap(Sftp::password).isPresent()) {
            LOG.warn("others could read the password in {}; they no longer can, but it is better changed", file);
        }
        if (plan.isPresent() && !bad.isEmpty()) {
            SideFile.copyAside(file, String.join(", ", bad));
            plan.get().keepIn(root);
        }
        return plan.orElse(standard);
    }

    /// What makes sense line by line: a time that was mistyped must not cost the folder that stands beside it.
    private static Properties fields(List<String> lines, BackupPlan standard, List<String> bad) {
        var fields = new Properties();
        for (var i = 0; i < lines.size(); i++) {
            var one = new Properties();
            try (var in = new StringReader(lines.get(i))) {
                one.load(in);
                var tried = new Properties();
                tried.setProperty("sftp.host", "localhost");
                tried.putAll(one);
                parse(tried, standard);
                fields.putAll(one);
            } catch (IOException | DateTimeException | IllegalArgumentException _) {
                bad.add("line " + (i + 1));
            }
        }
        return fields;
    }

    private static BackupPlan parse(Properties fields, BackupPlan standard) {
        return new BackupPlan(
                Path.of(fields.getProperty("folder", standard.folder().toString())),
                Stream.of(fields.getProperty("folders", "").split(";"))
                        .filter(text -> !text.isBlank())
                        .map(text -> Path.of(text.strip()))
                        .toList(),
                Boolean.parseBoolean(fields.getProperty("drives", "true")),
                text(fields, "sftp.host").map(host -> sftp(fields, host)),
                LocalTime.parse(fields.getProperty("full.at", standard.fullAt().toString())),
                Duration.parse(fields.getProperty("journal.every", standard.journalEvery().toString())),
                new Keep(
                        number(fields, "keep.daily", standard.keep().daily()),
                        number(fields, "keep.weekly", standard.keep().weekly()),
                        number(fields, "keep.monthly", standard.keep().monthly())));
    }

    private static Sftp sftp(Properties fields, String host) {
        return new Sftp(
                host,
                number(fields, "sftp.port", 22),
                fields.getProperty("sftp.user", "backup"),
                fields.getProperty("sftp.folder", "."),
                text(fields, "sftp.password"),
                text(fields, "sftp.key").map(Path::of),
                text(fields, "sftp.fingerprint"));
    }

    private static Optional<String> text(Properties fields, String name) {
        return Optional.ofNullable(fields.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int number(Properties fields, String name, int otherwise) {
        return text(fields, name).map(Integer::parseInt).orElse(otherwise);
    }

    /// Whether the folder takes files, before the books say that backups go there.
    ///
    /// @throws RefusedException `proof.folder-not-writable`
    public void mustTake() {
        try {
            OwnerOnly.folder(folder);
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new RefusedException("proof.folder-not-writable", folder.toString());
            }
        } catch (IOException e) {
            throw new RefusedException("proof.folder-not-writable", folder.toString());
        }
    }

    public void keepIn(Path root) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Where backups of this store go; docs/guides/administrator.md explains each line.");
        line(lines, "folder", folder);
        if (!folders.isEmpty()) {
            line(lines, "folders", String.join(";", folders.stream().map(Path::toString).toList()));
        }
        line(lines, "drives", drives);
        sftp.ifPresent(server -> {
            line(lines, "sftp.host", server.host());
            line(lines, "sftp.port", server.port());
            line(lines, "sftp.user", server.user());
            line(lines, "sftp.folder", server.folder());
            server.password().ifPresent(password -> line(lines, "sftp.password", password));
            server.key().ifPresent(key -> line(lines, "sftp.key", key));
            server.fingerprint().ifPresent(fingerprint -> line(lines, "sftp.fingerprint", fingerprint));
        });
        line(lines, "full.at", fullAt);
        line(lines, "journal.every", journalEvery);
        line(lines, "keep.daily", keep.daily());
        line(lines, "keep.weekly", keep.weekly());
        line(lines, "keep.monthly", keep.monthly());
        OwnerOnly.write(root.resolve(FILE), lines);
    }

    /// A backslash would start an escape.
    private static void line(List<String> lines, String name, Object value) {
        lines.add(name + "=" + value.toString().replace("\\", "\\\\"));
    }

    public BackupPlan withFolder(Path newFolder) {
        return new BackupPlan(
                newFolder.toAbsolutePath().normalize(), folders, drives, sftp, fullAt, journalEvery, keep);
    }

    public BackupPlan withSftp(Sftp server) {
        return new BackupPlan(folder, folders, drives, Optional.of(server), fullAt, journalEvery, keep);
    }
}
