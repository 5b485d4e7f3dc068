package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.file.StoreFiles;

final class ScratchTest {

    private final StoreFiles files = new DiskFiles();

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void aStore() throws IOException {
        root = Files.createDirectory(folder.resolve("shop"));
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAloneWhateverItsName() throws IOException {
        var theirs = Files.createDirectory(folder.resolve("shop-restored"));
        var alike = Files.createDirectory(folder.resolve("shop-restored-12ab34cd"));
        Files.writeString(theirs.resolve("notes.txt"), "mine");
        Files.writeString(alike.resolve("notes.txt"), "mine too");

        Scratch.beside(files, root, "restored").drop();

        assertThat(theirs.resolve("notes.txt")).hasContent("mine");
        assertThat(alike.resolve("notes.txt")).hasContent("mine too");
    }

    @Test
    void whatAKilledProcessLeftIsTakenAwayByTheNext() throws IOException {
        var left = Files.createDirectory(folder.resolve("shop-restored-00000001"));
        Files.writeString(left.resolve(Scratch.MARK), "");
        Files.writeString(left.resolve("half"), "done");

        var next = Scratch.beside(files, root, "restored");

        assertThat(left).doesNotExist();
        assertThat(next.folder()).isDirectory();
        next.drop();
    }

    @Test
    void oneThatSomebodyWorksInIsLeftAlone() throws IOException {
        var first = Scratch.beside(files, root, "restored");
        var second = Scratch.beside(files, root, "restored");

        assertThat(first.folder()).isDirectory().isNotEqualTo(second.folder());
        second.drop();
        first.drop();
        assertThat(folder).isDirectoryContaining(path -> path.equals(root)).isDirectoryNotContaining("glob:**restored*");
    }

    @Test
    void aMarkedFolderInWhichAStoreIsOpenIsLeftAlone() throws IOException {
        var left = Files.createDirectory(folder.resolve("shop-restored-00000002"));
        Files.writeString(left.resolve(Scratch.MARK), "");
        try (var _ = StoreLock.take(new StoreDirectory(left).lock())) {
            Scratch.beside(files, root, "restored").drop();
            assertThat(left).isDirectory();
        }
    }

    @Test
    void aLinkIsNeverFollowed() throws IOException {
        var theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.writeString(theirs.resolve(Scratch.MARK), "");
        Files.createSymbolicLink(folder.resolve("shop-restored-00000003"), theirs);

        Scratch.beside(files, root, "restored").drop();

        assertThat(theirs.resolve(Scratch.MARK)).exists();
    }

    @Test
    void whatIsKeptLosesItsMark() throws IOException {
        var scratch = Scratch.beside(files, root, "restored");
        Files.writeString(scratch.folder().resolve("books"), "whole");

        scratch.keep();
        Scratch.beside(files, root, "restored").drop();

        assertThat(scratch.folder().resolve("books")).hasContent("whole");
        assertThat(scratch.folder().resolve(Scratch.MARK)).doesNotExist();
    }
}
