package org.threeplug.backup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.PlainText;
import org.threeplug.kernel.Tx;

/// Keeps in the books that a backup was really restored, and how that went.
@Declared(value = "backup.record-drill", was = "RecordDrill")
public record RecordDrill(
        @NotNull UUID key,
        @NotBlank @Size(max = 200) String backup,
        long sequence,
        @NotNull @Size(max = 64) String head,
        boolean good,
        @NotNull @Size(max = 1000) String detail,
        @NotNull Instant at)
        implements Command<Proof> {

    public static RecordDrill of(UUID key, Proof proof) {
        var detail = PlainText.replaced(proof.detail(), ' ');
        return new RecordDrill(
                key,
                PlainText.replaced(proof.backup(), ' '),
                proof.sequence(),
                proof.head(),
                proof.good(),
                detail.length() > 1_000 ? detail.substring(0, 1_000) : detail,
                proof.at());
    }

    @Override
    public Permission permission() {
        return new Permission("backup.prove");
    }

    @Override
    public Proof run(Tx tx) {
        tx.port(BackupBook.class).add(key, proof());
        tx.raise(new Event(good ? "backup.proven" : "backup.damaged", backup));
        return proof();
    }

    @Override
    public Proof repeated(Tx tx) {
        return proof();
    }

    private Proof proof() {
        return new Proof(backup, sequence, head, good, detail, at);
    }
}
