package org.threeplug.persistence.capture;

import org.threeplug.persistence.engine.capture.RowCapture;

/// The trigger on every table, under the name that stands in each shop's database. A database that is opened looks for it
/// here, so it stays here whatever becomes of the engine's rooms.
public final class RowTrigger extends RowCapture {}
