package org.threeplug.nodes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingsBook;

/// Makes the books on this PC, which are a copy of another's, those of a node of their own: with a number, a register and so
/// numbers of documents that no other PC gives. Once, for good.
///
/// @param node as the journal's records name it from now on
/// @param register the new register that this PC is
@Declared("nodes.make")
public record MakeNode(
        @NotNull UUID key,
        @Min(1) @Max(Node.MOST) int number,
        @NotNull UUID node,
        @NotBlank @Size(max = 80) String name,
        @NotNull UUID register,
        @NotBlank @Size(max = 10) String registerCode)
        implements Command<Node> {

    @Override
    public Permission permission() {
        return new Permission("nodes.make");
    }

    @Override
    public Node run(Tx tx) {
        var nodes = tx.port(NodeBook.class);
        if (nodes.own() != 0) {
            throw new RefusedException("nodes.number-given", String.valueOf(nodes.own()));
        }
        if (nodes.node(number).isPresent()) {
            tx.violations().add("number", "nodes.number-taken", String.valueOf(number));
        }
        var settings = tx.port(SettingsBook.class);
        var here = settings.register(tx.actor().origin().register());
        if (nodes.isRegister(registerCode)) {
            tx.violations().add("registerCode", "nodes.register-taken", registerCode);
        }
        tx.violations().mustBeNone();
        settings.add(new Register(register, registerCode, name, here.branch()));
        var made = new Node(number, node, name, register);
        nodes.become(made);
        tx.raise(new Event("nodes.made", node.toString()));
        return made;
    }

    @Override
    public Node repeated(Tx tx) {
        return new Node(number, node, name, register);
    }
}
