package org.threeplug.identity;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// All roles with how many people have each, all rights there are, and which came since the store was set up.
@Declared("identity.role-matrix")
@Asked(right = "identity.roles")
public record RoleMatrix() implements Question<RoleMatrix.Matrix> {

    /// @param people who may sign in with it
    public record Row(Role role, long people) {}

    /// @param rights in their order; those of a plug that is there no longer are among them while a role has them
    /// @param arrived the newest first
    public record Matrix(List<Row> roles, List<String> rights, List<ArrivedRight> arrived) {}

    @Override
    public Matrix ask(Reads reads) {
        var identity = reads.port(Identity.class);
        var people = identity.users().stream()
                .filter(User::active)
                .collect(Collectors.groupingBy(User::role, Collectors.counting()));
        var roles = identity.roles();
        var rights = new TreeSet<String>();
        reads.port(DeclaredRights.class).all().forEach(right -> rights.add(right.key()));
        roles.forEach(role -> role.rights().stream().map(Permission::key).forEach(rights::add));
        return new Matrix(
                roles.stream().map(role -> new Row(role, people.getOrDefault(role.key(), 0L))).toList(),
                List.copyOf(rights),
                identity.arrivedRights());
    }
}
