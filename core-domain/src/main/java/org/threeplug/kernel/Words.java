package org.threeplug.kernel;

import java.util.ArrayList;
import java.util.List;

/// The words that came with one command, each good for one need.
public final class Words {

    private final List<Approval> left;
    private final List<Approval> used = new ArrayList<>(0);

    public Words(Justification why) {
        left = new ArrayList<>(why.approvals());
    }

    /// Whether the actor may do it alone, or somebody stands behind it, whose word is used up by that.
    public boolean cover(ApprovalNeed need, Actor actor) {
        if (need.isActorsOwn(actor)) {
            return true;
        }
        for (var word : left) {
            if (word.answers(need, actor)) {
                left.remove(word);
                used.add(word);
                return true;
            }
        }
        return false;
    }

    /// The same where one command asks several times for one thing: the word that was used up for it by this command counts on.
    public boolean covers(ApprovalNeed need, Actor actor) {
        return used.stream().anyMatch(word -> word.answers(need, actor)) || cover(need, actor);
    }

    public List<Approval> used() {
        return List.copyOf(used);
    }
}
