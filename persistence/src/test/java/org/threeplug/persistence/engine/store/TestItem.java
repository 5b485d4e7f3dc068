package org.threeplug.persistence.engine.store;

import java.util.UUID;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.jooq.impl.UpdatableRecordImpl;

/// A table of the tests, as the generator would write it.
final class TestItem extends TableImpl<TestItem.Row> {

    private static final long serialVersionUID = 1L;

    static final TestItem ITEM = new TestItem();

    final TableField<Row, UUID> id = createField(DSL.name("ID"), SQLDataType.UUID.nullable(false), this, "");
    final TableField<Row, String> code = createField(DSL.name("CODE"), SQLDataType.VARCHAR(40), this, "");
    final TableField<Row, String> name = createField(DSL.name("NAME"), SQLDataType.VARCHAR(200), this, "");
    final TableField<Row, Long> price = createField(DSL.name("PRICE"), SQLDataType.BIGINT, this, "");
    final TableField<Row, String> note = createField(DSL.name("NOTE"), SQLDataType.CLOB, this, "");

    private TestItem() {
        super(DSL.name("TEST_ITEM"));
    }

    @Override
    public Class<Row> getRecordType() {
        return Row.class;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public UniqueKey<Row> getPrimaryKey() {
        return Internal.createUniqueKey(this, DSL.name("PK_TEST_ITEM"), new TableField[] {id}, true);
    }

    static Row row(UUID id, String code, String name, long price) {
        var row = new Row();
        row.set(ITEM.id, id);
        row.set(ITEM.code, code);
        row.set(ITEM.name, name);
        row.set(ITEM.price, price);
        return row;
    }

    static final class Row extends UpdatableRecordImpl<Row> {

        private static final long serialVersionUID = 1L;

        Row() {
            super(ITEM);
        }
    }
}
