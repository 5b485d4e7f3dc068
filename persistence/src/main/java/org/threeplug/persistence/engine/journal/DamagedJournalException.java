package org.threeplug.persistence.engine.journal;

/// The journal cannot be continued.
public final class DamagedJournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Damage damage;

    DamagedJournalException(Damage damage) {
        super(damage.toString());
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }
}
