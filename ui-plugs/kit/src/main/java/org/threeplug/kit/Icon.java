package org.threeplug.kit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the product, by what they mean here. A plug names one in its contribution as `cash-drawer` for
/// [#CASH_DRAWER]; any other Material icon can be named by its own name, such as `local-florist`.
public enum Icon {
    HOME("home"),
    SELL("shopping_cart"),
    CASH_DRAWER("point_of_sale"),
    RECEIPT("receipt_long"),
    RETURNS("assignment_return"),
    EXCHANGE("swap_horiz"),
    CASH("payments"),
    CARD("credit_card"),
    MONEY("account_balance_wallet"),
    BANK("account_balance"),
    VOUCHER("card_giftcard"),
    LOYALTY("loyalty"),
    ITEM("local_offer"),
    CATEGORY("category"),
    STOCK("layers"),
    COUNTING("playlist_add_check"),
    CUSTOMER("person"),
    PEOPLE("people"),
    STORE("storefront"),
    SUPPLIER("local_shipping"),
    FIELDS("text_fields"),
    REPORT("bar_chart"),
    DOCUMENT("description"),
    JOURNAL("history"),
    SHIFT("schedule"),
    SETTINGS("settings"),
    TUNE("tune"),
    RIGHTS("security"),
    LOCK("lock"),
    SIGN_OUT("exit_to_app"),
    HELP("help_outline"),
    SEARCH("search"),
    SCAN("qr_code_scanner"),
    CLOSE("close"),
    ADD("add"),
    REMOVE("remove"),
    EDIT("edit"),
    DELETE("delete"),
    PRINT("print"),
    BACKUP("backup"),
    RESTORE("restore"),
    SYNC("sync"),
    REFRESH("refresh"),
    EXPORT("get_app"),
    IMPORT("publish"),
    FILTER("filter_list"),
    COLUMNS("view_column"),
    MORE("more_horiz"),
    BACK("chevron_left"),
    FORWARD("chevron_right"),
    EXPAND("expand_more"),
    COLLAPSE("expand_less"),
    MENU("menu"),
    CHECK("check"),
    CHECK_CIRCLE("check_circle"),
    WARNING("warning"),
    ERROR("error"),
    INFO("info"),
    BACKSPACE("backspace"),
    ENTER("keyboard_return"),
    PARK("pause"),
    STOP("stop"),
    UNDO("undo"),
    SOUND("volume_up"),
    SOUND_OFF("volume_off"),
    CLOCK("access_time"),
    EXTENSION("extension"),
    BUILD("build"),
    LANGUAGE("language"),
    THEME("brightness_4"),
    SIZE("format_size"),
    DISK("storage"),
    DEVICES("devices"),
    STAR("star"),
    CALCULATE("calculate"),
    BLOCK("block"),
    APPROVE("verified_user"),
    SAVE("save"),
    NOTE("event_note"),
    TAX("assessment");

    private final String material;

    Icon(String material) {
        this.material = material;
    }

    public FontIcon node() {
        return drawn(material);
    }

    /// The icon a plug asked for; a puzzle piece when there is no such icon.
    public static FontIcon named(String name) {
        var constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values())
                .filter(icon -> icon.name().equals(constant))
                .findFirst()
                .map(Icon::node)
                .or(() -> material(name))
                .orElseGet(EXTENSION::node);
    }

    private static Optional<FontIcon> material(String name) {
        try {
            return Optional.of(drawn(name.toLowerCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    /// The Material pack comes in two halves, A to L and M to Z.
    private static FontIcon drawn(String material) {
        var icon = new FontIcon((material.charAt(0) <= 'l' ? "mdal-" : "mdmz-") + material);
        icon.setFocusTraversable(false);
        return icon;
    }
}
