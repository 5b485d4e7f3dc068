package org.threeplug.persistence.engine.store;

import java.util.List;
import org.jooq.DSLContext;

/// What has to be true between the parts of the books. The engine knows no books: whoever opens a store that has some says
/// which rules they keep.
@FunctionalInterface
public interface BookRules {

    /// Of a store that holds no books.
    BookRules NONE = Nothing::new;

    /// One look at all rules, which runs once.
    Look begin();

    /// A look at the rules that is running.
    interface Look {

        /// What breaks a rule, at the moment that is read.
        List<Finding> findings(DSLContext sql);

        /// Stops also in the middle of a rule; from any thread. What was found until then is no proof.
        void cancel();
    }

    /// Finds nothing.
    record Nothing() implements Look {

        @Override
        public List<Finding> findings(DSLContext sql) {
            return List.of();
        }

        @Override
        public void cancel() {
            // There is nothing to stop.
        }
    }
}
