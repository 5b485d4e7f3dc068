package org.threeplug.administration.finding;

import com.google.inject.Inject;
import java.util.List;
import org.threeplug.plug.PlugFinder;

/// People who work here, settings, and what keeps the books safe, as far as the person may see them.
public final class SetUpFinder implements PlugFinder {

    /// So many of one kind are enough to choose from.
    static final int MOST = 8;

    private final SetUpActions actions;
    private final UserFinder users;

    @Inject
    public SetUpFinder(SetUpActions actions, UserFinder users) {
        this.actions = actions;
        this.users = users;
    }

    @Override
    public List<Found> known() {
        return actions.all();
    }

    @Override
    public List<Found> find(String words) {
        var wanted = words.strip();
        return wanted.isEmpty() ? List.of() : users.find(wanted);
    }
}
