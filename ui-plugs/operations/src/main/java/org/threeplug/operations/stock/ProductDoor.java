package org.threeplug.operations.stock;

import java.util.UUID;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;

/// The way from a row of stock to its product. The catalogue stands behind it, which itself leads to stock.
public interface ProductDoor {

    Page product(Pages pages, UUID product);
}
