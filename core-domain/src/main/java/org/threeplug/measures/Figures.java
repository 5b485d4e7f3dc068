package org.threeplug.measures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Sums over all that was sold and came back, exact to the newest document. What is asked often is read from summaries; whatever
/// axes they have not are read from the documents themselves, which takes longer and comes to the same.
public interface Figures {

    /// Hears how far it is.
    interface Watch {

        Watch NOBODY = (_, _) -> {};

        /// @throws org.threeplug.kernel.RefusedException when nobody wants the answer any more
        void at(long done, long whole);
    }

    /// Rows with anything in them, in no order. Days without trade have no row: whoever lists days adds them.
    ///
    /// @throws org.threeplug.kernel.RefusedException `figures.not-together` for axes that no document has together
    List<Figure> ask(FigureQuery query, Watch watch);

    /// From the first business day in the books to the last; empty while there is none.
    Optional<Span> whole();

    /// What people know members by. One that is not known any more has an empty key.
    Map<Member, Named> names(Axis axis, Collection<Member> members);

    /// Where members of the axis that this one follows from stand on it, such as products in their categories.
    Map<Member, Member> along(Axis derived, Collection<Member> members);

    /// The members that a person means by a key, such as a product's code.
    Set<Member> members(Axis axis, String key);

    /// Documents that add to a figure on some sides, newest first; those of one PC before those of another. Each part begins
    /// behind the document before it.
    Page<UUID> documents(FigureQuery query, Set<Side> sides, Portion portion, Watch watch);

    /// Two products that were sold on one document, so many times.
    record Pair(Member one, Member other, long documents) {}

    /// Which of some products were sold together; read from the documents, in memory for each pair of the products.
    ///
    /// @param query which documents count; it is narrowed by nothing that only a part of a document has
    /// @param fewest pairs that were sold together fewer times are left out
    List<Pair> together(FigureQuery query, List<Member> products, long fewest, Watch watch);

    /// Sums up what the summaries lack, in short parts and behind everybody else. After it they reach to the newest document.
    ///
    /// @param watch may refuse to stop it between two parts, which loses nothing
    void catchUp(Watch watch);

    /// How many documents the summaries lack.
    long behind();
}
