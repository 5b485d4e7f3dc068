package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.restore.BackupChoice;
import org.threeplug.backup.restore.Findings;
import org.threeplug.backup.restore.FoundBackup;
import org.threeplug.persistence.backup.copying.Chain;
import org.threeplug.persistence.backup.places.BackupTarget.Stored;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.store.Scratch;

/// Every place that backups may lie in, for whoever looks for one to restore: the plan's folders and server, and the
/// marked drives that are plugged in.
public final class BackupPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(BackupPlaces.class);

    private final StoreFiles files;
    private final BackupPlan plan;
    private final RemovableDrives drives;
    private final Path root;
    private final List<Scratch> brought = new ArrayList<>();

    public BackupPlaces(StoreFiles files, BackupPlan plan, RemovableDrives drives, Path root) {
        this.files = files;
        this.plan = plan;
        this.drives = drives;
        this.root = root;
    }

    /// What lies in the known places, newest first; the same backup in two places is offered once.
    public Findings find(List<Path> more) {
        var found = new ArrayList<FoundBackup>();
        var unreachable = new ArrayList<String>();
        for (var target : targets(more)) {
            try {
                choices(target).stream()
                        .filter(choice -> found.stream().noneMatch(known -> known.choice().equals(choice)))
                        .map(choice -> new FoundBackup(target.place(), choice))
                        .forEach(found::add);
            } catch (IOException e) {
                LOG.warn("{} cannot be looked into", target.place(), e);
                unreachable.add(target.place());
            }
        }
        found.sort(Comparator.comparing((FoundBackup one) -> one.choice().at()).reversed());
        return new Findings(List.copyOf(found), List.copyOf(unreachable));
    }

    private List<BackupTarget> targets(List<Path> more) {
        var targets = new ArrayList<BackupTarget>();
        more.forEach(folder -> targets.add(new FolderTarget(files, folder)));
        targets.add(new FolderTarget(files, plan.folder()));
        plan.folders().forEach(folder -> targets.add(new FolderTarget(files, folder)));
        drives.marked().forEach(drive -> targets.add(new FolderTarget(files, drive.resolve("3plugpos"))));
        plan.sftp().ifPresent(server -> targets.add(new SftpTarget(server)));
        return targets;
    }

    private List<BackupChoice> choices(BackupTarget target) throws IOException {
        if (target instanceof FolderTarget(var _, var folder)) {
            return Files.isDirectory(folder) ? new BackupSource(files, folder).choices() : List.of();
        }
        var stored = target.list();
        var names = stored.stream().map(Stored::name).toList();
        return stored.stream()
                .filter(each -> each.name().isFull())
                .map(each -> choice(each, Chain.from(each.name(), names).last()))
                .toList();
    }

    private static BackupChoice choice(Stored stored, BackupName last) {
        var name = stored.name();
        return new BackupChoice(
                name.toString(), name.store(), name.sequence(), last.sequence(), name.at(), last.at(), stored.bytes());
    }

    /// Where the backup can be read from; what lies on a server is brought here first.
    public BackupSource source(FoundBackup wanted, List<Path> more) throws IOException {
        for (var target : targets(more)) {
            if (target.place().equals(wanted.place())) {
                return target instanceof FolderTarget(var _, var folder)
                        ? new BackupSource(files, folder)
                        : fetched(target, wanted.choice().file());
            }
        }
        return new BackupSource(files, Path.of(wanted.place()));
    }

    private BackupSource fetched(BackupTarget target, String file) throws IOException {
        var scratch = Scratch.beside(files, root, "fetched");
        brought.add(scratch);
        var work = scratch.folder();
        var names = target.list().stream().map(Stored::name).toList();
        Optional<BackupName> full = BackupName.parse(file);
        if (full.isPresent()) {
            for (var name : Chain.from(full.get(), names).names()) {
                target.fetch(name, work);
            }
        }
        for (var keys : target.keyCopies()) {
            target.fetchKeys(keys, work);
        }
        return new BackupSource(files, work);
    }

    /// Leaves nothing of what was brought here.
    public void tidy() throws IOException {
        for (var scratch : brought) {
            scratch.drop();
        }
        brought.clear();
    }
}
