package org.threeplug.desktop.window;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Work;
import org.threeplug.server.log.FaultCode;
import org.threeplug.words.Texts;

/// The one place where what failed on a screen ends: a sentence with a code for the person, the rest for the log.
final class FaultDesk implements Work.FaultPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(FaultDesk.class);

    private static final String MEMORY = "memory";

    private Optional<Notices> notices = Optional.empty();
    private final Texts texts;

    FaultDesk(Texts texts) {
        this.texts = texts;
    }

    /// Where sentences go from now on.
    void speakThrough(Notices shown) {
        notices = Optional.of(shown);
    }

    @Override
    public void present(Throwable fault) {
        var sentence = sentence(fault);
        notices.ifPresent(shown -> shown.say(Notice.of(Meaning.DANGER, sentence), code(fault)));
    }

    static String code(Throwable fault) {
        return switch (fault) {
            case RefusedException refused -> refused.refusal().code();
            case Fault known -> known.code();
            case OutOfMemoryError _ -> MEMORY;
            default -> "";
        };
    }

    /// Writes into the log what the sentence leaves out.
    String sentence(Throwable fault) {
        switch (fault) {
            case RefusedException refused -> {
                return texts.refusal(refused.refusal());
            }
            case OutOfMemoryError full -> {
                LOG.error("fault {}", MEMORY, full);
                return texts.fault(new Fault(Fault.Kind.RESOURCES, MEMORY, "the heap is full", full));
            }
            case Fault known -> {
                LOG.error("fault {}", known.code(), known);
                return texts.fault(known);
            }
            default -> {
                var code = FaultCode.of(fault);
                LOG.error("fault {}", code, fault);
                return texts.text("kit.fault", code);
            }
        }
    }
}
