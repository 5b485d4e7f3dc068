package org.threeplug.bench;

/// Names of products as a grocer's list has them: a kind in a flavour, of a maker, in a size. Always the same for a number.
final class Names {

    private static final String[] FLAVOURS = {
        "Dark", "Milk", "White", "Smoked", "Fresh", "Organic", "Salted", "Sweet", "Roasted", "Frozen", "Wild", "Lemon",
        "Cherry", "Vanilla", "Honey", "Ginger", "Tomato", "Garlic", "Spicy", "Classic", "Light", "Whole grain", "Crunchy",
        "Creamy", "Green", "Red", "Blue", "Golden", "Rustic", "Alpine", "Crème", "Jalapeño"
    };
    private static final String[] KINDS = {
        "chocolate", "bread", "cheese", "yoghurt", "coffee", "tea", "biscuits", "pasta", "rice", "sausage", "salmon",
        "juice", "jam", "butter", "soap", "shampoo", "candles", "crisps", "nuts", "muesli", "olives", "peppers", "beans",
        "soup", "sauce", "vinegar", "flour", "sugar", "salt", "water", "lemonade", "beer", "wine", "cider", "napkins",
        "batteries", "bulbs", "notebook", "pencils", "crackers"
    };
    private static final String[] MAKERS = {
        "Alpina", "Borealis", "Cascade", "Dorna", "Estrella", "Fjord", "Galaxy", "Harvest", "Isola", "Jubilee", "Karpat",
        "Lumen", "Meridian", "Nova", "Olympia", "Perla", "Quercus", "Riviera", "Savana", "Terra", "Umbra", "Vesta",
        "Wunder", "Xenia", "Yarrow", "Zephyr"
    };

    private Names() {}

    static String of(int number) {
        int mixed = Math.floorMod(number * 0x9E3779B1, Integer.MAX_VALUE);
        return "%s %s %s %d g %d"
                .formatted(
                        FLAVOURS[mixed % FLAVOURS.length],
                        KINDS[mixed / 32 % KINDS.length],
                        MAKERS[mixed / 1_280 % MAKERS.length],
                        50 * (1 + mixed / 33_280 % 20),
                        number);
    }
}
