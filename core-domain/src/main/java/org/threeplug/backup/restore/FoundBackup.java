package org.threeplug.backup.restore;

/// A backup and where it lies.
public record FoundBackup(String place, BackupChoice choice) {}
