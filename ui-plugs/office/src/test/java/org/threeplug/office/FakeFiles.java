package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.threeplug.customers.CustomerDossier;
import org.threeplug.customers.CustomerFiles;

/// Makes no files.
public final class FakeFiles implements CustomerFiles {

    public final List<UUID> asked = new ArrayList<>();

    @Override
    public Exported export(CustomerDossier dossier) {
        asked.add(dossier.customer().id());
        return new Exported("/exports/data.txt", "/exports/data.json");
    }
}
