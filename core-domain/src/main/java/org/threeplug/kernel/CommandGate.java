package org.threeplug.kernel;

/// Every change passes here, from a screen, an import, a job or the command line alike: validation, permission, approval,
/// one transaction, one journal record forced to the disk, and only then the answer.
public interface CommandGate {

    <R> Outcome<R> submit(Command<R> command, Actor actor, Justification justification);

    default <R> Outcome<R> submit(Command<R> command, Actor actor) {
        return submit(command, actor, Justification.NONE);
    }
}
