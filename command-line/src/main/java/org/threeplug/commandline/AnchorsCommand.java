package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.proof.AnchorDesk;
import org.threeplug.proof.ChangeAnchorPlace;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `pos anchors`: the hashes of the Z reports, for somewhere outside the shop. With `--to` each new one is added there.
@Command(name = "anchors", mixinStandardHelpOptions = true)
final class AnchorsCommand extends StoreCommand {

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "anchors.to")
    private @Nullable Path to;

    @Option(names = "--mail", paramLabel = "FILE", descriptionKey = "anchors.mail")
    private @Nullable Path mail;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "anchors.reason")
    private String reason = "";

    AnchorsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    List<String> forTheTill() {
        var words = new ArrayList<>(List.of("anchors"));
        if (to != null) {
            words.addAll(List.of("--to", to.toString(), "--reason", reason));
        }
        if (mail != null) {
            words.addAll(List.of("--mail", mail.toString()));
        }
        return words;
    }

    @Override
    protected Answer answer() {
        return onStore(this::answer);
    }

    private Answer answer(OpenStore store) {
        var desk = store.get(AnchorDesk.class);
        var texts = terminal().texts();
        if (to != null) {
            var folder = to.toAbsolutePath().normalize().toString();
            desk.mustTake(folder);
            store.get(CommandGate.class)
                    .submit(
                            new ChangeAnchorPlace(Ids.next(), folder),
                            store.system("cli"),
                            Justification.because(reason))
                    .orThrow();
            desk.keepIn(folder);
        }
        if (mail != null) {
            var business = store.settings().store().orElseThrow().businessName();
            desk.draftMail(mail.toString(), texts.text("anchors.subject", business), texts.text("anchors.beginning"));
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("anchors", desk.anchors());
        fields.put("folder", desk.folder().orElse(""));
        return Answer.good(String.join("\n", desk.anchors()), fields);
    }
}
