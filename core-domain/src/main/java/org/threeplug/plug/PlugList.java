package org.threeplug.plug;

import java.util.List;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// All plugs that are found, whether they work, and what each brings.
@Declared("plugs.list")
@Asked(right = "plugs.switch")
public record PlugList() implements Question<List<Plugs.Standing>> {

    @Override
    public List<Plugs.Standing> ask(Reads reads) {
        return reads.port(Plugs.class).all();
    }
}
