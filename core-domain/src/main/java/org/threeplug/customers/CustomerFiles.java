package org.threeplug.customers;


/// Makes files of everything that is held about a customer: one to read, one for another program.
public interface CustomerFiles {

    /// @param text the file to read
    /// @param json the same for a program
    record Exported(String text, String json) {}

    Exported export(CustomerDossier dossier);
}
