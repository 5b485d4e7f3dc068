package org.threeplug.verifier;

import java.util.ArrayList;
import java.util.List;

/** A table as the journal describes it. */
record Table(String schema, String name, List<String> columns, List<Integer> key) {

    static List<Table> readAll(Bytes in) {
        in.text();
        int count = in.count();
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String schema = in.text();
            String name = in.text();
            int width = in.count();
            List<String> columns = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                columns.add(in.text());
                in.text();
                in.u8();
            }
            int keys = in.count();
            List<Integer> key = new ArrayList<>();
            for (int k = 0; k < keys; k++) {
                key.add(in.count());
            }
            tables.add(new Table(schema, name, columns, key));
        }
        return tables;
    }
}
