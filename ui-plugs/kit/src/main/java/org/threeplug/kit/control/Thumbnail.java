package org.threeplug.kit.control;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;

/// A small picture, unpacked to the size it is shown at and no larger. What cannot be unpacked is shown as nothing: a picture
/// is never a reason not to sell.
public final class Thumbnail {

    /// What a screen of twice the usual density shows sharply.
    private static final int DENSITY = 2;

    private static final double CORNER = 8;

    private Thumbnail() {}

    /// Unpacks; not on the screen's thread.
    ///
    /// @param side of the room it gets, before any scaling
    public static Optional<Image> of(byte[] picture, int side) {
        var image = new Image(new ByteArrayInputStream(picture), side * DENSITY, side * DENSITY, true, true);
        return image.isError() ? Optional.empty() : Optional.of(image);
    }

    /// The middle of a picture, filling a square.
    static ImageView square(double side) {
        var view = view(side);
        view.imageProperty().subscribe(image -> {
            if (image != null) {
                double least = Math.min(image.getWidth(), image.getHeight());
                view.setViewport(new Rectangle2D(
                        (image.getWidth() - least) / 2, (image.getHeight() - least) / 2, least, least));
            }
        });
        return view;
    }

    /// The whole picture with rounded corners, as large as the room allows.
    public static ImageView whole(Image image, double side) {
        var view = view(side);
        view.setImage(image);
        var corners = (Rectangle) view.getClip();
        double factor = side / Math.max(1, Math.max(image.getWidth(), image.getHeight()));
        corners.setWidth(image.getWidth() * factor);
        corners.setHeight(image.getHeight() * factor);
        return view;
    }

    private static ImageView view(double side) {
        var view = new ImageView();
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setMouseTransparent(true);
        var corners = new Rectangle(side, side);
        corners.setArcWidth(CORNER);
        corners.setArcHeight(CORNER);
        view.setClip(corners);
        return view;
    }
}
