package org.threeplug.operations.sales;

import org.threeplug.payments.CardIntent;

/// What the till is in the middle of.
public sealed interface Stage {

    /// The shift, the open cart and the card money of before are being looked up.
    record Starting() implements Stage {}

    /// There is no open shift.
    record Closed() implements Stage {}

    record Ringing() implements Stage {}

    /// The intent is on the disk; the terminal has the word.
    record AskingCard(CardIntent intent) implements Stage {}

    /// Somebody with the right is asked to stand behind what the cashier wants.
    record AskingApproval(Approving.Request request) implements Stage {}

    /// A command is on its way to the disk.
    record Busy() implements Stage {}

    /// A posting failed in a way that leaves open whether it reached the disk; only asking again tells.
    record Unsure() implements Stage {}
}
