package org.threeplug.kit.shell;

import org.threeplug.kit.Icon;
import org.threeplug.plug.Area;

/// What stands for an area on the rail.
final class AreaIcon {

    private AreaIcon() {}

    static Icon of(Area area) {
        return switch (area) {
            case TILL -> Icon.SELL;
            case TODAY -> Icon.HOME;
            case SALES -> Icon.RECEIPT;
            case GOODS -> Icon.ITEM;
            case STOCK -> Icon.STOCK;
            case CUSTOMERS -> Icon.CUSTOMER;
            case TEAM -> Icon.PEOPLE;
            case MONEY -> Icon.CASH;
            case SET_UP -> Icon.SETTINGS;
        };
    }
}
