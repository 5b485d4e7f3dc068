package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.copying.BackupReader;
import org.threeplug.persistence.backup.copying.Chain;
import org.threeplug.persistence.backup.copying.KeyCopy;
import org.threeplug.persistence.backup.copying.Room;
import org.threeplug.persistence.backup.places.BackupTarget.Stored;
import org.threeplug.persistence.backup.sealing.BackupHeader;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.engine.file.StoreFiles;

/// All places that backups of one store go to. The first is always within reach; the others follow it.
public final class Targets {

    /// Told when a target fails.
    public interface Report {
        void problem(String code, String... arguments);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Targets.class);
    private static final String DAMAGED = ".damaged";

    private final StoreFiles files;
    private final BackupPlan plan;
    private final RemovableDrives drives;
    private final Retention retention;
    private final String store;
    private final Room room;

    public Targets(
            StoreFiles files,
            BackupPlan plan,
            RemovableDrives drives,
            Retention retention,
            StoreLabel label,
            Room room) {
        this.room = room;
        this.files = files;
        this.plan = plan;
        this.drives = drives;
        this.retention = retention;
        this.store = label.forFiles();
    }

    public BackupTarget primary() {
        return new FolderTarget(files, plan.folder());
    }

    public List<BackupTarget> all() {
        return of(files, plan, drives);
    }

    /// The places that a plan names, the first one first.
    public static List<BackupTarget> of(StoreFiles files, BackupPlan plan, RemovableDrives drives) {
        var all = new ArrayList<BackupTarget>();
        all.add(new FolderTarget(files, plan.folder()));
        plan.folders().forEach(folder -> all.add(new FolderTarget(files, folder)));
        if (plan.drives()) {
            drives.marked().forEach(drive -> all.add(new FolderTarget(files, drive.resolve("3plugpos"))));
        }
        plan.sftp().ifPresent(server -> all.add(new SftpTarget(server)));
        return all;
    }

    /// The backups of this store that lie there.
    public List<BackupName> names(BackupTarget target) throws IOException {
        return own(target).stream().map(Stored::name).toList();
    }

    private List<Stored> own(BackupTarget target) throws IOException {
        return target.list().stream()
                .filter(stored -> stored.name().store().equals(store))
                .toList();
    }

    public List<Stored> reachable(BackupTarget target, Report report) {
        try {
            return own(target);
        } catch (IOException e) {
            failed(target, e, report);
            return List.of();
        }
    }

    /// Puts a backup on every target and thins each out. While something contradicts the books nothing is thinned out
    /// at all: which of them are worth keeping only a person can tell.
    ///
    /// @param kept these are never thinned out, such as what the books do not go on from
    /// @param contradicted nothing at all is thinned out
    /// @return those that have it now
    public List<BackupTarget> put(
            Path file, Optional<BackupName> proven, List<BackupName> kept, boolean contradicted, Report report) {
        var reached = new ArrayList<BackupTarget>();
        for (var target : all()) {
            try {
                put(target, file);
                reached.add(target);
                thinOut(target, proven, kept, contradicted);
            } catch (RefusedException e) {
                report.problem("no-room", e.refusal().arguments().toArray(String[]::new));
            } catch (IOException e) {
                failed(target, e, report);
            }
        }
        return reached;
    }

    private void thinOut(BackupTarget target, Optional<BackupName> proven, List<BackupName> kept, boolean contradicted)
            throws IOException {
        if (contradicted) {
            LOG.warn("nothing leaves {} while something contradicts the books", target.place());
            return;
        }
        var own = believable(target).stream().filter(name -> !kept.contains(name)).toList();
        for (var name : retention.expired(own, proven)) {
            LOG.info("{} leaves {}", name, target.place());
            target.delete(name);
        }
    }

    /// A server says itself when it is full.
    private void put(BackupTarget target, Path file) throws IOException {
        if (target instanceof FolderTarget(var _, var folder)) {
            room.mustBeAt(folder, files.size(file));
        }
        target.put(file);
    }

    /// @return those that have all of it now
    public List<BackupTarget> catchUp(Path work, Report report) throws IOException {
        var reached = new ArrayList<BackupTarget>();
        var chain = Chain.newest(believable());
        var others = all();
        for (var target : others.subList(1, others.size())) {
            try {
                var there = names(target);
                for (var name : chain.map(Chain::names).orElse(List.of())) {
                    if (!there.contains(name)) {
                        put(target, primary().fetch(name, work));
                    }
                }
                reached.add(target);
            } catch (RefusedException e) {
                report.problem("no-room", e.refusal().arguments().toArray(String[]::new));
            } catch (IOException e) {
                failed(target, e, report);
            }
        }
        return reached;
    }

    /// Puts the keys beside the backups wherever they are not there as they are now, and takes older ones away.
    ///
    /// @param made the file, made when it is first needed
    /// @param isDone whether older ones of that name are worth nothing any more
    public void putKeys(String name, Made made, Predicate<String> isDone, Report report) {
        for (var target : all()) {
            try {
                var there = target.keyCopies().stream()
                        .filter(file -> KeyCopy.isOf(store, file))
                        .toList();
                if (!there.contains(name)) {
                    target.put(made.file());
                }
                for (var older : there) {
                    if (!older.equals(name) && isDone.test(older)) {
                        target.deleteKeys(older);
                    }
                }
            } catch (IOException e) {
                failed(target, e, report);
            }
        }
    }

    public interface Made {
        Path file() throws IOException;
    }

    /// The keys of this store that lie on the first target.
    public List<String> keyCopies() throws IOException {
        return primary().keyCopies().stream()
                .filter(file -> KeyCopy.isOf(store, file))
                .toList();
    }

    /// Gives what has the name of a backup of this store, and is none, a name that nothing takes for one. Of a server only the
    /// names are known.
    ///
    /// @return where each was found
    public List<Path> setAsideRubbish() throws IOException {
        var found = new ArrayList<Path>();
        for (var target : all()) {
            if (target instanceof FolderTarget(var _, var folder)) {
                for (var name : listed(target)) {
                    var file = folder.resolve(name.toString());
                    if (!isOne(file)) {
                        files.rename(file, file.resolveSibling(name + DAMAGED));
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private List<BackupName> listed(BackupTarget target) {
        try {
            return names(target);
        } catch (IOException e) {
            LOG.warn("{} cannot be looked into", target.place(), e);
            return List.of();
        }
    }

    /// One that only bears another's name says of itself what it is, and is judged by that.
    private boolean isOne(Path file) throws IOException {
        try {
            BackupReader.header(files, file);
            return true;
        } catch (DamagedBackupException e) {
            LOG.error("{} has the name of a backup and is none; it is set aside: {}", file, e.getMessage());
            return false;
        }
    }

    /// Those on the first target that are what their names say, so that others can go on from them.
    public List<BackupName> believable() throws IOException {
        return believable(primary());
    }

    /// By what they say of themselves: one that only bears a name is neither gone on from nor taken away.
    private List<BackupName> believable(BackupTarget target) throws IOException {
        var believed = new ArrayList<BackupName>();
        target.look(names(target), (name, beginning) -> {
            try {
                BackupReader.mustBeNamedSo(BackupHeader.read(beginning, name.toString()), name.toString());
                believed.add(name);
            } catch (DamagedBackupException e) {
                LOG.error("{} in {} is not what its name says: {}", name, target.place(), e.getMessage());
            }
        });
        return believed;
    }

    /// Keeps a damaged backup for whoever wants to know why, under a name that nothing takes for a backup.
    public void setAside(String damaged) throws IOException {
        var file = plan.folder().resolve(damaged);
        if (files.exists(file)) {
            files.rename(file, file.resolveSibling(damaged + DAMAGED));
        }
    }

    private static void failed(BackupTarget target, IOException problem, Report report) {
        LOG.error("a backup target fails: {}", target.place(), problem);
        report.problem("target-failed", target.place(), String.valueOf(problem.getMessage()));
    }
}
