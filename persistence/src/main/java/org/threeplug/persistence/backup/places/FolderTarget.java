package org.threeplug.persistence.backup.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.persistence.backup.copying.KeyCopy;
import org.threeplug.persistence.backup.sealing.BackupName;
import org.threeplug.persistence.engine.file.FileStreams;
import org.threeplug.persistence.engine.file.StoreFiles;

/// A folder: on another disk, a network share, a drive that is plugged in.
public record FolderTarget(StoreFiles files, Path folder) implements BackupTarget {

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public List<Stored> list() throws IOException {
        var found = new ArrayList<Stored>();
        for (var file : files.list(folder)) {
            BackupTarget.stored(file.getFileName().toString(), files.size(file)).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public void put(Path file) throws IOException {
        files.createDirectories(folder);
        var target = folder.resolve(file.getFileName());
        var growing = folder.resolve(file.getFileName() + ".part");
        try (var in = FileStreams.read(files, file);
                var out = FileStreams.write(files, growing)) {
            in.transferTo(out);
        } catch (IOException e) {
            files.delete(growing);
            throw e;
        }
        files.rename(growing, target);
    }

    @Override
    public Path fetch(BackupName name, Path work) {
        return folder.resolve(name.toString());
    }

    @Override
    public void look(List<BackupName> names, Look look) throws IOException {
        for (var name : names) {
            try (var in = FileStreams.read(files, folder.resolve(name.toString()))) {
                look.at(name, in);
            }
        }
    }

    @Override
    public void delete(BackupName name) throws IOException {
        files.delete(folder.resolve(name.toString()));
    }

    @Override
    public List<String> keyCopies() throws IOException {
        return files.list(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(KeyCopy.SUFFIX))
                .toList();
    }

    @Override
    public Path fetchKeys(String file, Path work) {
        return folder.resolve(file);
    }

    @Override
    public void deleteKeys(String file) throws IOException {
        files.delete(folder.resolve(file));
    }
}
