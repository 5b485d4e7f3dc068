package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.RefusedException;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.AnchorDesk;
import org.threeplug.proof.BookCheck;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Verdict;

/// Books that are right unless an anchor says otherwise, and anchors that go nowhere.
public final class FakeProof implements BookCheck, AnchorDesk {

    public final List<String> done = new ArrayList<>();

    @Override
    public Verdict check(List<Anchor> anchors, Progress progress) {
        progress.step("journal", 0);
        var flaws = anchors.isEmpty()
                ? List.<Flaw>of()
                : List.of(new Flaw(Flaw.Kind.REHASHED, 30, 12, "anchor", "ab".repeat(32)));
        return new Verdict(
                37,
                "cd".repeat(32),
                0,
                Verdict.Outside.NOTHING,
                flaws.isEmpty() ? 412 : 0,
                flaws.isEmpty() ? 19 : 0,
                flaws);
    }

    @Override
    public List<String> anchors() {
        return List.of("37 " + "cd".repeat(32));
    }

    @Override
    public Optional<String> folder() {
        return Optional.of("/anchors");
    }

    @Override
    public void mustTake(String folder) {
        if (folder.contains("locked")) {
            throw new RefusedException("proof.folder-not-writable", folder);
        }
    }

    @Override
    public void keepIn(String folder) {
        done.add("kept in " + folder);
    }

    @Override
    public void draftMail(String file, String subject, String beginning) {
        done.add("drafted " + file + ": " + subject);
    }

    @Override
    public List<Anchor> read(String file) {
        if (file.contains("missing")) {
            throw new RefusedException("proof.anchors-not-there", file);
        }
        return List.of(new Anchor(30, "ab".repeat(32)));
    }
}
