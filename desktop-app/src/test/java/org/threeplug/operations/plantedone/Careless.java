package org.threeplug.operations.plantedone;

import com.google.inject.Inject;
import java.sql.Connection;
import java.util.Date;
import java.util.UUID;
import org.threeplug.administration.AdministrationPlug;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Tx;
import org.threeplug.operations.plantedtwo.Other;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.sales.SalesBook;

/// Breaks every rule a screen can break, so that a test can show that each is noticed.
public final class Careless {

    @Inject
    public Other other = new Other();

    public AdministrationPlug plug = new AdministrationPlug();

    public Date day = new Date(0);

    public Object give(CommandGate gate, Command<?> command, Actor actor) {
        return gate.submit(command, actor);
    }

    public void write(Rows rows, Connection connection, Tx tx, UUID document) {
        System.out.println(rows + " " + connection);
        tx.port(SalesBook.class).addCopy(document);
    }
}
